#include "tools/leaklint/commands.h"

#include "tools/leaklint/output.h"

namespace leaklint::driver {

int runCommand(const Options &options, const std::string &version) {
  switch (options.command) {
  case Command::Check:
  case Command::Checklist:
    return runCheck(options, version);
  case Command::Explain:
    return runExplain(options);
  case Command::Rules:
    return runRules();
  case Command::Init:
    return runInit();
  case Command::DebugIr:
  case Command::DebugSites:
  case Command::DebugEffects:
  case Command::DebugCatalogue:
    return runDebug(options);
  }
  return kExitFailed;
}

int fail(llvm::Error error) {
  llvm::handleAllErrors(std::move(error), [](const llvm::ErrorInfoBase &problem) {
    const std::string text = problem.message();
    // A mistake in a file says where it is, in the form that editors read; the rest begins with our name.
    const bool hasPlace = llvm::StringRef(text).contains(": error: ");
    llvm::errs() << (hasPlace ? "" : "leaklint: error: ") << text << '\n';
  });
  return kExitFailed;
}

int printResult(llvm::StringRef text, int code) {
  llvm::Error error = writeStandardOutput(text);
  return error ? fail(std::move(error)) : code;
}

} // namespace leaklint::driver
