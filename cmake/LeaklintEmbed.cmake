# Compiles data files into the binary, behind checks/catalogue/embedded.h.

# leaklint_embed(OUT DIR): OUT receives the generated source, which holds every .yaml below DIR and is made anew when
# one of them changes, appears or goes.
function(leaklint_embed out dir)
  file(GLOB_RECURSE files RELATIVE "${PROJECT_SOURCE_DIR}" CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${dir}/*.yaml")
  list(SORT files)
  set(generated "${PROJECT_BINARY_DIR}/generated/embedded_rules.cpp")
  # By way of a file: the names may outgrow a command line, and a removed one must trigger the step as well.
  set(names "${PROJECT_BINARY_DIR}/generated/embedded_rules.txt")
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT "${names}" CONTENT "${lines}\n" @ONLY)
  list(TRANSFORM files PREPEND "${PROJECT_SOURCE_DIR}/")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${LEAKLINT_PYTHON}" "${PROJECT_SOURCE_DIR}/cmake/embed_files.py" "${PROJECT_SOURCE_DIR}" "${names}" "${generated}"
    DEPENDS "${PROJECT_SOURCE_DIR}/cmake/embed_files.py" "${names}" ${files}
    COMMENT "Embedding ${dir}"
    VERBATIM)
  set(${out} "${generated}" PARENT_SCOPE)
endfunction()
