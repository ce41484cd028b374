// The places that chains of members and subscripts select without evaluating anything.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

using ir::Projection;
using ir::ProjectionKind;
using ir::RootKind;

/// The root of a chain, where it is one that has a path.
bool Lowering::plainRoot(const Node *expression, AccessPath &root) {
  if (expression->kind == kind::Identifier) {
    root = pathOf(expression);
    return true;
  }
  if (!isSuper(expression))
    return false;
  root = AccessPath::ofLocal(receiverOfMethod());
  return true;
}

/// The text of a subscript that is a constant: a string or a number.
std::optional<std::string> Lowering::keyText(const Node *key) {
  const std::optional<ir::Constant> value = constantOf(stripped(key));
  if (!value || (value->kind != ir::ConstantKind::String && value->kind != ir::ConstantKind::Number))
    return std::nullopt;
  return value->text.str();
}

/// `[index]` as a step, where the index is a constant or a variable of this function.
std::optional<Projection> Lowering::plainStep(const Node *subscript) {
  const Node *index = nullptr;
  for (const Node *child : subscript->children()) {
    if (child->field != field::Subscript)
      continue;
    if (index)
      return std::nullopt;
    index = stripped(child);
  }
  if (!index || index->kind == kind::Slice)
    return std::nullopt;
  if (index->kind == kind::Identifier) {
    const AccessPath path = pathOf(index);
    if (!path.isPlainLocal())
      return std::nullopt;
    return Projection{ProjectionKind::Element, {}, path.local};
  }
  const std::optional<std::string> key = keyText(index);
  if (!key)
    return std::nullopt;
  return Projection{ProjectionKind::Field, intern(*key), kNoLocal};
}

/// The place an expression denotes, where finding it evaluates nothing. Looks a bounded way down, since every link of a
/// longer chain would look again.
std::optional<AccessPath> Lowering::plainPath(const Node *expression) {
  const Node *node = stripped(expression);
  llvm::SmallVector<const Node *, 8> links; // from the end
  while (node->kind == kind::Attribute || node->kind == kind::Subscript) {
    if (links.size() == kLookahead)
      return std::nullopt;
    links.push_back(node);
    const Node *object = node->child(node->kind == kind::Attribute ? field::Object : field::Value);
    if (!object)
      return std::nullopt;
    node = stripped(object);
  }
  AccessPath root;
  if (!plainRoot(node, root))
    return std::nullopt;
  llvm::SmallVector<Projection, 8> selected;
  for (const Node *link : llvm::reverse(links)) {
    std::optional<Projection> step;
    if (link->kind == kind::Subscript)
      step = plainStep(link);
    else if (const Node *attribute = link->child(field::Attribute))
      step = Projection{ProjectionKind::Field, intern(attribute), kNoLocal};
    if (!step)
      return std::nullopt;
    selected.push_back(*step);
  }
  enterSubmodules(root, selected);
  return extend(expression->range(), root, selected);
}

/// After `import a.b.c`, `a.b.c.X` is X of module "a.b.c".
void Lowering::enterSubmodules(AccessPath &root, llvm::SmallVectorImpl<Projection> &steps) {
  if (root.root != RootKind::Import || !root.projections.empty() || steps.empty())
    return;
  std::string name = root.name.str();
  size_t taken = 0;
  for (; taken < steps.size() && steps[taken].kind == ProjectionKind::Field; ++taken) {
    const std::string longer = (name + "." + steps[taken].name).str();
    if (!scopes.importedModules.contains(longer))
      break;
    name = longer;
  }
  if (taken == 0)
    return;
  root.name = intern(name);
  steps.erase(steps.begin(), steps.begin() + taken);
}

AccessPath Lowering::extend(SourceRange range, AccessPath path, llvm::ArrayRef<Projection> selected) {
  return treesitter::extend(build(), range, path, selected);
}

} // namespace leaklint::frontends::python
