#pragma once

#include "frontends/clang/process/compile_database.h"

namespace leaklint::frontends {

/// Drops the programs that stand before the compiler and start it (ccache). What writes files or loads code is left out
/// where Clang is called: frontends/clang.
void dropLaunchers(CompileCommand &command);

/// Takes the file out of the arguments, and with it the language that is given for it (`-x`).
void dropInput(CompileCommand &command);

/// The arguments of `command`, without its file, for another file: its name decides on the language, C++ flags of a
/// language level are dropped for C and the other way round.
CompileCommand retarget(const CompileCommand &command, llvm::StringRef file, bool isCpp);

/// Whether `-std=` is given.
bool namesLevel(llvm::ArrayRef<std::string> arguments);
/// Drops the level of the other language.
void dropForeignLevel(std::vector<std::string> &arguments, bool isCpp);
/// What `-x` takes for the file: "c++", "c-header".
std::string languageOf(llvm::StringRef file, bool isCpp);

/// Whether the command compiles C++, by its arguments and its file's name.
bool compilesCpp(const CompileCommand &command);

} // namespace leaklint::frontends
