# The tree-sitter core and grammars, compiled from the npm packages that tools/setup fetches.

set(grammar_modules "${PROJECT_SOURCE_DIR}/frontends/treesitter/node_modules")
set(core_dir "${grammar_modules}/tree-sitter/vendor/tree-sitter/lib")
if(NOT EXISTS "${core_dir}/src/lib.c")
  message(FATAL_ERROR
    "The tree-sitter sources are missing (frontends/treesitter/node_modules). Run tools/setup, then configure again.")
endif()

# Built on demand only: a grammar no frontend links costs nothing. Their warnings and arithmetic are not ours to fix.
function(leaklint_c_library name)
  add_library(${name} STATIC EXCLUDE_FROM_ALL ${ARGN})
  target_compile_options(${name} PRIVATE -O2 -w)
  if(LEAKLINT_SANITIZE MATCHES "address")
    target_compile_options(${name} PRIVATE -fsanitize=address)
  endif()
endfunction()

leaklint_c_library(tree_sitter_core "${core_dir}/src/lib.c")
target_include_directories(tree_sitter_core PRIVATE "${core_dir}/src")
target_include_directories(tree_sitter_core SYSTEM PUBLIC "${core_dir}/include")

function(leaklint_grammar language src_dir)
  set(src "${grammar_modules}/${src_dir}")
  leaklint_c_library(tree_sitter_${language} "${src}/parser.c" "${src}/scanner.c")
  target_include_directories(tree_sitter_${language} PRIVATE "${src}")
endfunction()

leaklint_grammar(javascript tree-sitter-javascript/src)
leaklint_grammar(typescript tree-sitter-typescript/typescript/src)
leaklint_grammar(tsx        tree-sitter-typescript/tsx/src)
leaklint_grammar(python     tree-sitter-python/src)
