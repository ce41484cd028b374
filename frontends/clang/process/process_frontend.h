#pragma once

#include "frontends/clang/process/build.h"
#include "frontends/frontend.h"

namespace leaklint::frontends {

/// C and C++. Clang runs in a process of its own for each unit (docs/adr/0008): a run without such files does not
/// load it, and a unit that crashes it costs that unit.
std::unique_ptr<Frontend> makeProcessFrontend(BuildOptions options);

} // namespace leaklint::frontends
