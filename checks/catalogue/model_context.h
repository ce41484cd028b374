#pragma once

#include "checks/catalogue/yaml_reader.h"

#include "llvm/ADT/StringSet.h"

namespace leaklint::catalogue {

/// What the readers of records share. `set` holds every declared name before the first record is read.
struct ModelContext {
  const Catalogue &catalogue;
  ModelSet &set;
  const llvm::StringSet<> &moduleNames; ///< what patterns call the modules of the set: "fs"
  SourceText &source;
  std::string library;
};

/// A pattern and where it stands.
struct WrittenPattern {
  CallPattern pattern;
  const YamlNode *node = nullptr;
};

/// The calls under `key`. What does not parse is a mistake, at the character.
std::vector<WrittenPattern> readPatterns(const YamlMapping &record, llvm::StringRef key, const ModelContext &context);
std::vector<CallPattern> withoutPlaces(std::vector<WrittenPattern> patterns);
/// readPatterns() without the places.
std::vector<CallPattern> patternsOf(const YamlMapping &record, llvm::StringRef key, const ModelContext &context);

/// The names that some lines of a record give to values, for the lines that use them.
class BoundNames {
public:
  void add(const CallPattern &pattern);
  bool contains(llvm::StringRef name) const { return names.contains(name); }
  /// ": did you mean `x`?", or an empty string.
  std::string suggest(llvm::StringRef name) const;

private:
  llvm::StringSet<> names;
};
BoundNames namesOf(llvm::ArrayRef<WrittenPattern> patterns);

/// The condition list under `key`; each must be about a name of `names`.
std::vector<Condition> readConditions(const YamlMapping &record, llvm::StringRef key, const BoundNames &names,
                                      const ModelContext &context);
/// The name under `key`, which must be one of `names`.
std::string readBoundName(const YamlMapping &record, llvm::StringRef key, const BoundNames &names,
                          const ModelContext &context);
/// The rule under `key`, which must exist.
std::string readRule(const YamlMapping &record, const ModelContext &context);
Confidence readConfidence(const YamlMapping &record, Confidence otherwise);

/// A mistake for every argument of a pattern that no acquisition names, and for a pattern that shares no name with one.
void checkUses(llvm::ArrayRef<WrittenPattern> patterns, const BoundNames &names, const ModelContext &context);
/// A mistake unless an object type has that name.
void checkType(llvm::StringRef type, size_t offset, const ModelContext &context);

/// The longest prefix of a call's path that is an object type: "net.Socket" of `net.Socket.on`; empty if none is.
llvm::StringRef typePrefix(const CallPattern &pattern, const ModelSet &set, std::string &storage);

} // namespace leaklint::catalogue
