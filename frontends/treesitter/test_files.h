#pragma once

#include "frontends/frontend.h"
#include "frontends/json_with_comments.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <initializer_list>
#include <string>

namespace leaklint::frontends {

/// The files of a made project, for tests of how imports are resolved.
class TestFiles final : public FileSet {
public:
  TestFiles(std::initializer_list<const char *> paths) {
    for (const char *path : paths)
      known.insert(path);
  }
  bool contains(llvm::StringRef path) const override { return known.contains(path); }
  const llvm::json::Object *configuration(llvm::StringRef path) const override {
    const auto found = configurations.find(path);
    if (found == configurations.end())
      return nullptr;
    std::optional<llvm::json::Object> &object = parsed[path];
    object = parseJsonWithComments(found->second);
    return object ? &*object : nullptr;
  }
  llvm::StringMap<std::string> configurations; ///< the text of each, by path

private:
  mutable llvm::StringMap<std::optional<llvm::json::Object>> parsed;
  llvm::StringSet<> known;
};

} // namespace leaklint::frontends
