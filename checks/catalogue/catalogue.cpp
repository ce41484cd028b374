#include "checks/catalogue/catalogue.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::catalogue {
namespace {

/// No library nests deeper; the bound keeps a configuration with endless chains cheap.
constexpr size_t kMaxSupertypes = 64;

} // namespace

std::vector<const ObjectType *> ModelSet::withSupertypes(llvm::StringRef type) const {
  std::vector<const ObjectType *> out;
  const auto add = [&](llvm::StringRef typeName) {
    const auto found = objectByName.find(typeName);
    if (found == objectByName.end())
      return;
    const ObjectType *object = &objects[found->second];
    if (out.size() < kMaxSupertypes && !llvm::is_contained(out, object)) // a cycle of supertypes ends here
      out.push_back(object);
  };
  add(type);
  for (size_t i = 0; i < out.size(); ++i)
    for (const std::string &super : out[i]->supertypes)
      add(super);
  return out;
}

bool ModelSet::isA(llvm::StringRef type, llvm::StringRef super) const {
  return type == super || llvm::any_of(withSupertypes(type), [&](const ObjectType *t) { return t->name == super; });
}

const Rule *Catalogue::rule(llvm::StringRef id) const {
  const auto found = llvm::lower_bound(rules, id, [](const Rule &rule, llvm::StringRef key) { return rule.id < key; });
  return found != rules.end() && found->id == id ? &*found : nullptr;
}

const ModelSet *Catalogue::modelSet(llvm::StringRef name) const {
  for (const auto &set : modelSets)
    if (set->name == name)
      return set.get();
  return nullptr;
}

bool namesMethod(const std::vector<std::string> &names, llvm::StringRef method, size_t parameters) {
  return llvm::any_of(names, [&](llvm::StringRef name) {
    return name.consume_back("()") ? parameters == 0 && name == method : name == method;
  });
}

} // namespace leaklint::catalogue
