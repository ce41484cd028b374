# LLVM's Support library, statically: loading libLLVM.so costs 15 ms and 50 MB at each start.

# LLVM takes minor releases for incompatible, hence 19.1 and not 19.
find_package(LLVM 19.1 REQUIRED CONFIG)
llvm_map_components_to_libnames(leaklint_llvm_libs support)

add_library(leaklint_llvm_headers INTERFACE)
separate_arguments(leaklint_llvm_definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(leaklint_llvm_headers INTERFACE ${leaklint_llvm_definitions})
target_include_directories(leaklint_llvm_headers SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})

# An executable or plugin whose property LEAKLINT_LLVM is set has LLVM from elsewhere: two copies in one process would
# not do.
add_library(leaklint_llvm INTERFACE)
target_link_libraries(leaklint_llvm INTERFACE leaklint_llvm_headers)
foreach(library IN LISTS leaklint_llvm_libs)
  target_link_libraries(leaklint_llvm INTERFACE "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:LEAKLINT_LLVM>>>:${library}>")
endforeach()
