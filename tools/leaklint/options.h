#pragma once

#include "checks/finding/confidence.h"
#include "tools/report/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace leaklint::driver {

enum class Command : uint8_t {
  Check,
  Checklist,
  Explain,
  Rules,
  Init,
  DebugIr,
  DebugSites,
  DebugEffects,
  DebugCatalogue
};

enum class When : uint8_t { Auto, Always, Never };

/// What the command line asks for. Fields that a command does not take keep their defaults.
struct Options {
  Command command = Command::Check;
  std::vector<std::string> paths; ///< PATH…, FILE of `debug`; empty: the current folder
  std::string rule;               ///< of `explain`
  report::Format format = report::Format::Text;
  std::string output; ///< empty: standard output
  std::string config; ///< empty: found upward
  std::string baseline;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::optional<Confidence> confidence;
  std::optional<std::string> stdinFilename;
  std::string changedSince;                              ///< a commit; empty: all files
  std::string buildFolder;                               ///< `-p`; empty: a compile database is looked for
  std::optional<std::vector<std::string>> compilerFlags; ///< behind `--`
  bool staged = false;
  bool allSites = false;
  bool noCache = false;
  bool timing = false;
  bool verbose = false;
  bool parseIr = false; ///< `debug ir --parse`: the file holds the text form of a module
  unsigned jobs = 0;    ///< 0: as many as the machine has cores
  When color = When::Auto;
  When progress = When::Auto;
};

/// The command line asked for text alone (`--help`), or could not be understood.
struct EarlyExit {
  int code = 0;
  std::string text; ///< for standard output when the code is 0, else for standard error
};

std::variant<Options, EarlyExit> parseOptions(int argc, const char *const *argv, const std::string &version);

} // namespace leaklint::driver
