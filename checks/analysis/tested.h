#pragma once

#include "checks/analysis/values.h"
#include "checks/catalogue/catalogue.h"

namespace leaklint::analysis {

/// Whether a test of an acquiring call's result, gone this way, tells that the call failed.
bool tells(catalogue::Failure failure, const ir::Test &test, bool taken);

/// Whether a test that went one way before cannot go this way now: the same question about the same value.
bool contradict(ValueTable &table, ir::FunctionId function, const ir::Test &made, bool madeTaken, const ir::Test &asked,
                bool askedTaken);

/// The same of two questions about one local that nothing has written in between.
bool contradictInPlace(const ir::Test &made, bool madeTaken, const ir::Test &asked, bool askedTaken);
/// The subject was last set to the constant, which takes the other side.
bool contradictsSet(const ir::Constant &set, const ir::Test &asked, bool taken);

/// What the test asks for has one value in the whole module, and that value takes the other side.
bool contradictsConstant(ValueTable &table, ir::FunctionId function, const ir::Test &test, bool taken);

} // namespace leaklint::analysis
