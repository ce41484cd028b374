#pragma once

#include "frontends/frontend.h"

namespace leaklint::frontends::python {

/// `import a.b`, `from .c import d, e`: each name once.
std::vector<ImportText> scanImports(llvm::StringRef text);

/// Modules and packages (`__init__.py`) below the importer's folder or one above it; leading dots as the language has
/// them.
std::optional<ResolvedImport> resolveImport(llvm::StringRef importer, const ImportText &import, const FileSet &files);

} // namespace leaklint::frontends::python
