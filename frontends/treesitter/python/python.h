#pragma once

#include "frontends/frontend.h"

namespace leaklint::frontends {

/// Python 3, and of Python 2 what the grammar reads.
std::unique_ptr<Frontend> makePythonFrontend();

} // namespace leaklint::frontends
