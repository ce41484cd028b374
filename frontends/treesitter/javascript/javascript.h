#pragma once

#include "frontends/frontend.h"

namespace leaklint::frontends {

/// JavaScript, JSX, TypeScript, TSX, and the scripts of Vue and Svelte components.
std::unique_ptr<Frontend> makeJavaScriptFrontend();

} // namespace leaklint::frontends
