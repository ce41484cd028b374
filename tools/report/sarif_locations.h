#pragma once

#include "tools/report/json_text.h"
#include "tools/report/report.h"

#include <map>
#include <optional>

namespace leaklint::report {

/// Writes places as SARIF has them: URIs below %SRCROOT%, columns in UTF-16 units, snippets. Knows every file that
/// the report names, and gives each its index in `artifacts`.
class SarifLocations {
public:
  SarifLocations(const Report &report, llvm::json::OStream &json);

  void writeArtifacts();
  void artifactLocation(llvm::StringRef file);
  /// `physicalLocation`, with the lines around where `context` is set.
  void physicalLocation(const finding::Location &where, bool context = false);
  /// A location object with a message.
  void step(const finding::Step &step, std::optional<unsigned> id = std::nullopt);
  /// The whole range, for a replacement.
  void deletedRegion(const finding::Location &where);

private:
  void collect(const finding::Location &where);
  void collect(const finding::Site &site);
  void uri(llvm::StringRef path);
  void region(const finding::Location &where);
  void bounds(const finding::Location &where, const ir::SourceRange &range);
  void snippet(llvm::StringRef text);
  void contextRegion(const finding::Location &where);
  /// The part of the range that is on its first line.
  ir::SourceRange firstLine(const finding::Location &where);

  const Report &report;
  llvm::json::OStream &json;
  std::map<std::string, unsigned> indexOf;      ///< by path from the root
  std::map<std::string, std::string> givenPath; ///< the path from the root to the path to read by
};

} // namespace leaklint::report
