# The plugin of clang-tidy, lib/leaklint-tidy.so of the build folder.

# Sanitizers need their run time in the program that loads the plugin, and clang-tidy has none.
if(NOT TARGET leaklint_clang OR LEAKLINT_SANITIZE)
  message(STATUS "leaklint-tidy.so is not built: it needs libclang-19-dev (tools/setup), and a build without sanitizers")
  return()
endif()

file(GLOB tidy_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tools/clang_tidy/*.cpp")
add_library(leaklint_tidy MODULE ${tidy_sources})
target_link_libraries(leaklint_tidy PRIVATE leaklint_checks leaklint_clang leaklint_clang_process)
target_compile_options(leaklint_tidy PRIVATE -fno-exceptions)
set_target_properties(leaklint_tidy PROPERTIES
  PREFIX "" OUTPUT_NAME leaklint-tidy
  LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib"
  # clang-tidy brings LLVM and Clang: what it loads must have none of its own.
  LEAKLINT_LLVM shared)
