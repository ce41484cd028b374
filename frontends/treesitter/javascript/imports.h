#pragma once

#include "frontends/frontend.h"

namespace leaklint::frontends::javascript {

/// The specifiers of `from '…'`, `import '…'`, `import('…')` and `require('…')`.
std::vector<ImportText> scanImports(llvm::StringRef text);

/// Node's and TypeScript's way: relative paths with or without a suffix, `index` of a folder, `.js` written for a
/// `.ts`, `baseUrl` and `paths` of the nearest tsconfig.json or jsconfig.json.
std::optional<ResolvedImport> resolveImport(llvm::StringRef importer, llvm::StringRef specifier, const FileSet &files);

} // namespace leaklint::frontends::javascript
