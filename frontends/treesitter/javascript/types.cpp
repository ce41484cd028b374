// TypeScript's annotations.

#include "frontends/treesitter/javascript/lowering.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace leaklint::frontends::javascript {

namespace {

constexpr unsigned kMaxTypeDepth = 64;

bool isNothing(const Node *type, llvm::StringRef text) {
  const llvm::StringRef written = text.slice(type->begin, type->end);
  return written == "null" || written == "undefined" || written == "void";
}

/// TypeScript's own type functions: the result is not of the type they are named.
bool computesType(llvm::StringRef text) {
  return llvm::StringSwitch<bool>(text.take_until([](char letter) { return letter == '<'; }).rtrim())
      .Cases("ReturnType", "InstanceType", "Parameters", "ConstructorParameters", "Awaited", true)
      .Cases("Partial", "Required", "Readonly", "Pick", "Omit", "Exclude", "Extract", "NonNullable", true)
      .Default(false);
}

/// The one member of a union that is not null or undefined; null where there are several. Unions nest to the left.
const Node *onlyMember(const Node *type, llvm::StringRef text) {
  const Node *found = nullptr;
  for (unsigned depth = 0; type && depth < kMaxTypeDepth; ++depth) {
    const Node *nested = nullptr;
    for (const Node *member : type->children()) {
      if (!member->named || isNothing(member, text))
        continue;
      if (member->kind == kind::UnionType && !nested) {
        nested = member;
        continue;
      }
      if (found)
        return nullptr;
      found = member;
    }
    type = nested;
  }
  return found;
}

} // namespace

ir::TypeReference Lowering::typeOf(const Node *annotation) {
  const Node *type = annotation;
  if (type->kind == kind::TypeAnnotation)
    type = type->firstNamed();
  if (!type)
    return {};
  ir::TypeReference reference;
  std::string text;
  for (const char letter : textOf(type))
    if (!llvm::isSpace(letter))
      text += letter;
  reference.text = intern(text);
  for (unsigned depth = 0; type && depth < kMaxTypeDepth; ++depth) {
    if (type->kind == kind::UnionType)
      type = onlyMember(type, tree.text);
    else if (type->kind == kind::ParenthesizedType || type->kind == kind::ReadonlyType)
      type = type->firstNamed();
    else if (type->kind == kind::GenericType && !computesType(textOf(type)))
      type = type->child(field::Name);
    else
      break;
  }
  if (type)
    reference.path = typePath(type);
  return reference;
}

/// The path of a plain or qualified name; empty for any other type.
AccessPath Lowering::typePath(const Node *type) {
  if (type->kind == kind::TypeIdentifier || type->kind == kind::Identifier) {
    Binding *binding = bindingOf(type);
    // A type declared in a function is no place of this function's.
    if (binding && !binding->atModuleLevel && binding->import == kNone)
      return named(ir::RootKind::Module, textOf(type));
    return pathOf(type);
  }
  llvm::SmallVector<ir::Projection, 4> steps;
  while (type && (type->kind == kind::NestedTypeIdentifier || type->kind == kind::NestedIdentifier ||
                  type->kind == kind::MemberExpression)) {
    const Node *name = type->child(field::Name);
    if (!name)
      name = type->child(field::Property);
    if (!name || steps.size() == ir::kMaxProjections)
      return {};
    steps.push_back({ir::ProjectionKind::Field, intern(name), kNoLocal});
    const Node *outer = type->child(field::Module);
    type = outer ? outer : type->child(field::Object);
  }
  if (!type || type->kind != kind::Identifier || steps.empty())
    return {};
  AccessPath path = pathOf(type);
  if (path.root == ir::RootKind::Local || path.projections.size() + steps.size() > ir::kMaxProjections)
    return {};
  std::reverse(steps.begin(), steps.end());
  return extend(type->range(), path, steps);
}

} // namespace leaklint::frontends::javascript
