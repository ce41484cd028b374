#pragma once

#include "frontends/frontend.h"

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
  const std::string *configuration(llvm::StringRef path) const override {
    const auto found = configurations.find(path);
    return found == configurations.end() ? nullptr : &found->second;
  }
  llvm::StringMap<std::string> configurations; ///< the text of each, by path

private:
  llvm::StringSet<> known;
};

} // namespace leaklint::frontends
