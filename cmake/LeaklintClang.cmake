# The Clang frontend. It uses LLVM's and Clang's shared libraries, so it is a program of its own that the command starts
# for each translation unit: a second copy of LLVM's Support in one process would not do.

find_package(Clang 19.1 QUIET CONFIG HINTS "${LLVM_DIR}/../clang")

# leaklint_clang_library(NAME DIR DEPENDS target...): a library of dir that may include Clang's headers. It links neither
# Clang nor LLVM: who uses it does, and the clang-tidy plugin takes its host's.
function(leaklint_clang_library name dir)
  cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${dir}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC leaklint_options leaklint_llvm_headers ${arg_DEPENDS})
  target_include_directories(${name} SYSTEM PRIVATE ${CLANG_INCLUDE_DIRS})
  # As Clang itself is built; our sources do not throw.
  target_compile_options(${name} PRIVATE -fno-exceptions)
endfunction()

# leaklint_clang_executable(NAME MAIN DEPENDS target...): lands in bin/ of the build folder, with LLVM as shared libraries.
function(leaklint_clang_executable name main)
  cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
  add_executable(${name} "${PROJECT_SOURCE_DIR}/${main}")
  set_target_properties(${name} PROPERTIES LEAKLINT_LLVM shared)
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} clang-cpp LLVM)
  target_compile_options(${name} PRIVATE -fno-exceptions)
  target_compile_definitions(${name} PRIVATE LEAKLINT_VERSION="${PROJECT_VERSION}")
endfunction()
