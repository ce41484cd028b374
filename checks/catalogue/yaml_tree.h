#pragma once

#include "checks/catalogue/source_text.h"

namespace leaklint::catalogue {

/// A node of a YAML file with its place in the text. llvm::yaml parses as it is walked, once and in order; records are
/// read in two passes (names are declared before they are used), so the tree is kept.
struct YamlNode {
  enum class Kind : uint8_t { Null, Scalar, List, Mapping } kind = Kind::Null;
  size_t offset = 0;           ///< first byte in the file
  std::string text;            ///< Scalar: the value
  llvm::StringRef raw;         ///< Scalar: as written, quotes included; points into the file
  std::vector<YamlNode> items; ///< List: its items. Mapping: its values
  std::vector<YamlNode> keys;  ///< Mapping: scalars, one for each of `items`

  bool isScalar() const { return kind == Kind::Scalar; }
  bool isMapping() const { return kind == Kind::Mapping; }
  /// Where in the file the byte `index` of a scalar's value stands; its start, where the value was folded.
  size_t offsetOf(size_t index) const;
};

/// Reads the one document of a file. Mistakes go to `source`; std::nullopt where no tree could be made at all.
/// An empty file is a Null node. Aliases, tags, repeated keys and deep nesting are mistakes.
std::optional<YamlNode> parseYaml(SourceText &source);

} // namespace leaklint::catalogue
