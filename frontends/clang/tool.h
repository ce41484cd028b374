#pragma once

#include "frontends/clang/lowering_api.h"

#include <optional>
#include <string>
#include <vector>

namespace leaklint::frontends::cpp {

/// One entry of a compilation database.
struct CompileCommand {
  std::string directory;
  std::string file;
  std::vector<std::string> arguments; ///< the compiler first
};

struct ToolOptions {
  std::string root;                    ///< of the project; empty: the command's directory
  std::string shownName;               ///< empty: the file as the command names it
  std::optional<std::string> contents; ///< of the file, where they are not those on disk
  std::chrono::milliseconds deadline{60000};
};

struct ToolResult {
  std::unique_ptr<ir::Module> module;
  std::string failure; ///< one sentence, where module is null
};

/// Parses the unit as the command says, without producing anything, and lowers it. Bodies of functions that stand
/// outside the project are skipped. Errors of the source do not fail it: missing headers and unknown flags are the
/// module's defects.
ToolResult lowerCommand(const CompileCommand &command, const ToolOptions &options);

} // namespace leaklint::frontends::cpp
