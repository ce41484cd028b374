#pragma once

#include "checks/catalogue/catalogue.h"

#include <string>

namespace leaklint::driver {

/// Rules, protocols and the prefilter's words, as they were understood.
std::string describeCatalogue(const catalogue::Catalogue &catalogue);

} // namespace leaklint::driver
