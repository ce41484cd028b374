# Language level, warnings and sanitizers of leaklint's own code, as the interface target leaklint_options.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

find_program(LEAKLINT_CCACHE ccache)
if(LEAKLINT_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${LEAKLINT_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LEAKLINT_CCACHE}")
endif()

# Debian's own interpreter first: the apt packages (yaml, jsonschema) belong to it, not to one a version manager shims.
find_program(LEAKLINT_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(LEAKLINT_PYTHON NAMES python3 REQUIRED)

set(LEAKLINT_SANITIZE "" CACHE STRING "Value for -fsanitize=, empty for none")

add_library(leaklint_options INTERFACE)
target_include_directories(leaklint_options INTERFACE "${PROJECT_SOURCE_DIR}")
# Designated initializers are used to name a few fields and default the rest; that warning would forbid just this.
# libstdc++ 12's std::stable_sort calls a function that it declares deprecated, outside of what a system header hides.
target_compile_options(leaklint_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wno-missing-designated-field-initializers -Wno-deprecated-declarations -Werror>)
if(LEAKLINT_SANITIZE)
  target_compile_options(leaklint_options INTERFACE
    -fsanitize=${LEAKLINT_SANITIZE} -fno-sanitize-recover=undefined)
  # Global, since every link that holds an instrumented object needs the run time.
  add_link_options(-fsanitize=${LEAKLINT_SANITIZE})
endif()
# LLVMSupport names libz3, which nothing here uses: without this the loader would map its 25 MB at each start.
add_link_options(-Wl,--as-needed)
