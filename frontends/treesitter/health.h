#pragma once

#include "checks/ir/module.h"
#include "frontends/frontend.h"
#include "frontends/treesitter/nodes.h"

namespace leaklint::frontends::treesitter {

/// Bytes that belong to nothing that could be parsed.
size_t faultyBytes(const SyntaxTree &tree);
/// More than half of the file could not be parsed: what is left is no basis for an analysis.
bool isHopeless(const SyntaxTree &tree);
/// The faults as the module's defects, a bounded number of them.
void addDefects(const SyntaxTree &tree, ir::Module &module);

/// Why there is no module: the deadline passed; the file is hopeless as what it is said to be (`JavaScript`).
Lowered tooLate(const Limits &limits);
Lowered hopeless(const SyntaxTree &tree, llvm::StringRef language);

} // namespace leaklint::frontends::treesitter
