# ctest entries: unit (gtest), lit (the command on files), architecture (who includes whom),
# schemas (rules and models against the JSON schemas).
# What is missing on the machine is left out with a note, so that a plain build needs no test package.

add_test(NAME architecture
  COMMAND "${LEAKLINT_PYTHON}" "${PROJECT_SOURCE_DIR}/tests/architecture/check_includes.py" "${PROJECT_SOURCE_DIR}")
add_test(NAME schemas COMMAND "${LEAKLINT_PYTHON}" "${PROJECT_SOURCE_DIR}/tests/catalogue/check_schemas.py" "${PROJECT_SOURCE_DIR}")
set_tests_properties(schemas PROPERTIES SKIP_RETURN_CODE 77)

find_package(GTest QUIET)
if(GTest_FOUND)
  file(GLOB unit_tests CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/unit/*_test.cpp")
  get_property(tests_beside_code GLOBAL PROPERTY LEAKLINT_UNIT_TESTS)
  get_property(libraries GLOBAL PROPERTY LEAKLINT_LIBRARIES)
  set(anchor "${PROJECT_BINARY_DIR}/generated/unit_tests_anchor.cpp")
  file(CONFIGURE OUTPUT "${anchor}" CONTENT "// Lets the test program link while there is no test yet.\n")
  add_executable(leaklint_unit_tests "${anchor}" ${unit_tests} ${tests_beside_code})
  target_link_libraries(leaklint_unit_tests PRIVATE ${libraries} GTest::gmock GTest::gtest_main)
  # gtest's macros break half of the naming rules.
  set_target_properties(leaklint_unit_tests PROPERTIES CXX_CLANG_TIDY "")
  add_test(NAME unit COMMAND leaklint_unit_tests WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
else()
  message(STATUS "gtest is not installed (tools/setup --tests): no unit tests")
endif()

# A lit suite lives in the build folder and reads its configuration and tests from the source folder.
function(leaklint_lit_suite name config source_root)
  set(LEAKLINT_SUITE_NAME "${name}")
  set(LEAKLINT_SUITE_CONFIG "${PROJECT_SOURCE_DIR}/tests/${config}")
  set(LEAKLINT_SUITE_ROOT "${PROJECT_SOURCE_DIR}/${source_root}")
  set(LEAKLINT_SUITE_BUILD "${PROJECT_BINARY_DIR}/lit/${name}")
  configure_file("${PROJECT_SOURCE_DIR}/tests/lit.site.cfg.py.in" "${LEAKLINT_SUITE_BUILD}/lit.site.cfg.py" @ONLY)
  set_property(GLOBAL APPEND PROPERTY LEAKLINT_LIT_SUITES "${LEAKLINT_SUITE_BUILD}")
endfunction()

find_file(LEAKLINT_LIT NAMES lit.py PATHS "${LLVM_TOOLS_BINARY_DIR}/../build/utils/lit" NO_DEFAULT_PATH)
if(LEAKLINT_LIT)
  leaklint_lit_suite(command lit.cfg.py tests)
  leaklint_lit_suite(rules expectations.cfg.py rules)
  leaklint_lit_suite(expectations expectations.cfg.py tests/expectations)
  leaklint_lit_suite(parity parity.cfg.py tests/parity)
  get_property(suites GLOBAL PROPERTY LEAKLINT_LIT_SUITES)
  # -sv: one line for each failing test, with its output. Empty runs are for LIT_FILTER: it may name unit tests only.
  add_test(NAME lit COMMAND "${LEAKLINT_PYTHON}" "${LEAKLINT_LIT}" -sv --no-progress-bar --allow-empty-runs ${suites})
else()
  message(STATUS "lit is not installed (tools/setup --tests): no tests of the command")
endif()

# Measured by hand (tests/bench/run builds it), not by ctest.
leaklint_executable(leaklint_parse_bench tests/bench/parse_bench.cpp DEPENDS leaklint_driver)
set_target_properties(leaklint_parse_bench PROPERTIES EXCLUDE_FROM_ALL ON)
