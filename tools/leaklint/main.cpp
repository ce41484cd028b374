#include "tools/leaklint/commands.h"
#include "tools/leaklint/output.h"

#include "llvm/Support/raw_ostream.h"

#include <csignal>

namespace {

int run(int argc, char **argv) {
  using namespace leaklint::driver;
  const std::string version = LEAKLINT_VERSION;
  const auto parsed = parseOptions(argc, argv, version);
  if (const auto *options = std::get_if<Options>(&parsed))
    return runCommand(*options, version);
  const auto &exit = std::get<EarlyExit>(parsed);
  if (exit.code == 0)
    return printResult(exit.text, 0);
  llvm::errs() << exit.text;
  return exit.code;
}

} // namespace

int main(int argc, char **argv) {
  // A reader that goes away is no reason to die in the middle of a run: writing tells.
  std::signal(SIGPIPE, SIG_IGN);
  const int code = run(argc, argv);
  // Nobody reads the messages any more: that shall not end in a crash report.
  llvm::errs().clear_error();
  return code;
}
