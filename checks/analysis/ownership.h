#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::analysis {

/// The argument that, by its type, takes over the object that is constructed with it (a parent); kNoValue for none.
ValueId ownerGiven(Facts &facts, const Effect &acquisition);
/// The constructor hands the object itself to something that lives elsewhere; or it is not seen, and the result is
/// dropped: nobody makes an object for nothing.
bool registersItself(Facts &facts, const Effect &acquisition);
/// Why something that cannot be seen may own, or end, an object that is made for good: its class ends its objects
/// itself, or stands in part elsewhere and is given something, or asked to do something, there. Nothing where its class
/// is seen whole.
std::optional<std::string> unseenOwner(Facts &facts, const Effect &acquisition);
/// A function reads the place that holds the handle and returns it, or gives it to code that may take it over. Of what
/// is made on the heap, any function; of what is opened, one that runs when the owner ends.
bool isHandedOnLater(Facts &facts, const Obligation &obligation);

} // namespace leaklint::analysis
