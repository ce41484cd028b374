#pragma once

#include "checks/analysis/activity.h"

namespace leaklint::analysis {

/// How long what a value denotes lives, seen from the function that uses it.
enum class Lifespan : uint8_t {
  Own,      ///< made here, or by the owner for itself: it dies with the owner
  Injected, ///< handed in from outside: it may outlive the owner
  Process,  ///< lives as long as the program: globals, imports, module variables
  Unknown
};

struct Lifetime {
  Lifespan span = Lifespan::Unknown;
  std::string because; ///< one clause: "`window` lives as long as the page"
};

Lifetime lifetimeOf(Effects &effects, Activity &activity, ValueId value);

} // namespace leaklint::analysis
