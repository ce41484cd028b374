# LLVM's Support library, statically: loading libLLVM.so costs 15 ms and 50 MB at each start.

# LLVM takes minor releases for incompatible, hence 19.1 and not 19.
find_package(LLVM 19.1 REQUIRED CONFIG)
llvm_map_components_to_libnames(leaklint_llvm_libs support)

add_library(leaklint_llvm INTERFACE)
separate_arguments(leaklint_llvm_definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(leaklint_llvm INTERFACE ${leaklint_llvm_definitions})
target_include_directories(leaklint_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
# What brings the shared library (by way of Clang's, or of the program that loads it) says so by a property of its own:
# a second copy of Support in one process has a second set of globals.
target_link_libraries(leaklint_llvm INTERFACE
  "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:LEAKLINT_SHARED_LLVM>>>:${leaklint_llvm_libs}>")
