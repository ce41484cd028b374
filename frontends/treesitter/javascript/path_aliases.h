#pragma once

#include "frontends/frontend.h"

namespace leaklint::frontends::javascript {

/// What `specifier` may stand for by `baseUrl` and `paths` of the nearest tsconfig.json or jsconfig.json above
/// `importer`: absolute paths, in the order in which they are to be tried. Comments and trailing commas are allowed
/// there; a file that is no JSON even so says nothing.
std::vector<std::string> aliased(llvm::StringRef importer, llvm::StringRef specifier, const FileSet &files);

} // namespace leaklint::frontends::javascript
