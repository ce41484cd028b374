// module.exports and exports: one module variable for the whole, one for each export (`exports.name`).

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::javascript {

using ir::ProjectionKind;
using ir::RootKind;

namespace {

constexpr llvm::StringLiteral kWhole = "module.exports";
constexpr llvm::StringLiteral kPrefix = "exports.";

} // namespace

/// `path` followed by `steps`, where they lead to the module's exports: their variable, its steps taken off.
AccessPath Lowering::commonJsPath(SourceRange range, AccessPath path, llvm::SmallVectorImpl<ir::Projection> &steps) {
  if (!scopes.usesCommonJs || !path.projections.empty())
    return path;
  const auto isField = [&] { return !steps.empty() && steps.front().kind == ProjectionKind::Field; };
  bool whole = path.root == RootKind::Module && path.name == kWhole;
  if (path.root == RootKind::Global && path.name == "exports")
    whole = true;
  if (path.root == RootKind::Global && path.name == "module" && isField() && steps.front().name == "exports") {
    steps.erase(steps.begin());
    whole = true;
  }
  if (!whole)
    return path;
  if (!isField())
    return moduleVariable(kWhole, range);
  const std::string name = (kPrefix + steps.front().name).str();
  steps.erase(steps.begin());
  return moduleVariable(name, range);
}

bool Lowering::isCommonJsExport(const AccessPath &path) const {
  return scopes.usesCommonJs && path.root == RootKind::Module && path.projections.empty() &&
         (path.name == kWhole || path.name.starts_with(kPrefix));
}

/// After `exports.a = right` and `module.exports = right`.
void Lowering::noteCommonJsExport(const AccessPath &path, const Node *right, LocalId value) {
  const Node *given = finalValue(right);
  const bool whole = path.name == kWhole;
  const llvm::StringRef name = whole ? "=" : path.name.drop_front(kPrefix.size());
  if (!exportNamed(name, given) && commonJsExports.try_emplace(intern(name), module.exports.size()).second)
    addExport(name, path.name, "", right->range());
  if (whole && given->kind == kind::Object)
    exportMembers(given, value);
}

/// Exports what has a name already: a variable of the module, or something of another module. Compilers assign
/// `undefined` first, so a later value takes the place of an earlier one.
bool Lowering::exportNamed(llvm::StringRef name, const Node *given) {
  Binding *binding = nullptr;
  if (given->kind == kind::Identifier || given->kind == kind::ShorthandPropertyIdentifier)
    binding = bindingOf(given);
  const std::optional<AccessPath> path = binding ? std::nullopt : plainPath(given);
  const bool elsewhere = path && path->root == RootKind::Import;
  if (!elsewhere && !(binding && (binding->atModuleLevel || binding->import != kNone)))
    return false;
  if (binding) {
    exportBinding(*binding, name);
  } else {
    std::vector<std::string> steps;
    for (const ir::Projection &step : path->projections)
      steps.push_back(step.name.str());
    addExport(name, steps.empty() ? "*" : llvm::join(steps, "."), path->name, given->range());
  }
  const auto [at, isNew] = commonJsExports.try_emplace(intern(name), module.exports.size() - 1);
  if (!isNew) {
    module.exports[at->second] = module.exports.back();
    module.exports.pop_back();
  }
  return true;
}

/// `module.exports = { a, b: … }`
void Lowering::exportMembers(const Node *literal, LocalId object) {
  for (const Node *member : literal->children()) {
    const Node *key = member;
    const Node *given = member;
    if (member->kind == kind::Pair) {
      key = member->child(field::Key);
      given = member->child(field::Value);
    } else if (member->kind == kind::MethodDefinition) {
      key = member->child(field::Name);
    } else if (member->kind != kind::ShorthandPropertyIdentifier) {
      continue;
    }
    const std::optional<std::string> name = key ? keyText(key) : std::nullopt;
    if (!name || !given || exportNamed(*name, given) ||
        !commonJsExports.try_emplace(intern(*name), module.exports.size()).second)
      continue;
    const AccessPath target = moduleVariable((kPrefix + *name).str(), member->range());
    const SourceRange range = member->range();
    build().store(range, target, build().load(range, build().field(range, AccessPath::ofLocal(object), *name)));
    addExport(*name, target.name, "", range);
    const Node *function = member->kind == kind::MethodDefinition ? member : stripped(given);
    if (isFunction(function) && lowered[function->data] != ir::kNoFunction)
      module.function(lowered[function->data]).isExported = true;
  }
}

} // namespace leaklint::frontends::javascript
