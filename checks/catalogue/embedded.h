#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace leaklint::catalogue {

/// One YAML file of rules/, compiled into the binary so that the command needs no data folder beside it.
struct EmbeddedFile {
  llvm::StringRef path; ///< relative to the repository, with forward slashes: "rules/models/javascript/dom.yaml"
  llvm::StringRef text;
};

/// Every rule and model, sorted by path. cmake/embed_files.py writes the definition.
llvm::ArrayRef<EmbeddedFile> embeddedFiles();

} // namespace leaklint::catalogue
