#include "checks/catalogue/catalogue.h"
#include "checks/catalogue/embedded.h"

namespace leaklint::catalogue {

std::vector<CatalogueSource> builtinSources() {
  std::vector<CatalogueSource> sources;
  for (const EmbeddedFile &file : embeddedFiles())
    sources.push_back({file.path.str(), file.text.str()});
  return sources;
}

} // namespace leaklint::catalogue
