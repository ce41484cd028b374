#pragma once

#include "checks/ir/text_reader.h"

namespace leaklint::ir {

/// Reads one function, from its id on (`f0 name(...) ... { ... }`).
void parseFunction(TextReader &reader);
/// Reads one line of a block and appends it; true where it was the terminator.
bool parseStatement(TextReader &reader, Block &block);

} // namespace leaklint::ir
