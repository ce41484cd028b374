#include "tools/leaklint/commands.h"
#include "tools/leaklint/config.h"
#include "tools/leaklint/output.h"

#include "llvm/Support/FileSystem.h"

namespace leaklint::driver {
namespace {

constexpr llvm::StringLiteral kTemplate =
    R"yaml(# Configuration of leaklint. Every key may be left out. To use a line that is commented out, delete its `#`.

# Only these rules or categories (listener, timer, resource, cache, closure, stream); `leaklint rules` lists them.
#select: [listener, timer, resource-not-closed]

# All but these rules or categories.
#ignore: [dataset-not-streamed]

# Least confidence of a finding: high, medium or low.
#confidence: medium

# Files and folders to leave out, written as in .gitignore. What git ignores is left out anyway.
#exclude:
#  - "vendor/"
#  - "*.generated.ts"

# Larger files are left out with a note.
#max-file-size: 2 MB

# What libraries of your own do, in the form of leaklint's models (docs/writing-a-model.md).
#models:
#  javascript:
#    - library: our-bus
#      modules: { bus: ["@our/bus"] }
#      protocols:
#        - rule: listener-not-removed
#          subject: subscription
#          acquire: "id = bus.join(topic, handler)"
#          release: "bus.part(id)"
#          retains: handler
)yaml";

constexpr llvm::StringLiteral kHooks = R"(
Run it before each commit, over what is staged. With pre-commit (https://pre-commit.com), in .pre-commit-config.yaml:

  repos:
    - repo: local
      hooks:
        - id: leaklint
          name: leaklint
          entry: leaklint check
          language: system
          types_or: [javascript, jsx, ts, tsx, python, c, c++]
          require_serial: true

With git alone, in .git/hooks/pre-commit (chmod +x):

  #!/bin/sh
  exec leaklint check --staged

In CI, for GitHub's code scanning:

  leaklint check --format sarif --output leaklint.sarif

Findings there are today need not stop you: keep them as a baseline, and hear of new ones alone.

  leaklint check --format sarif --output leaklint-baseline.sarif
  leaklint check --baseline leaklint-baseline.sarif
)";

} // namespace

int runInit() {
  const std::string name = kConfigName.str();
  if (llvm::sys::fs::exists(name) || llvm::sys::fs::is_symlink_file(name))
    return fail(llvm::createStringError(name + " exists already and was left as it is; remove it to start anew"));
  if (llvm::Error error = writeOutput(name, kTemplate))
    return fail(std::move(error));
  return printResult(("Wrote " + kConfigName + ".\n" + kHooks).str(), kExitClean);
}

} // namespace leaklint::driver
