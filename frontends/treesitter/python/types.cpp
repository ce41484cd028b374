// Annotations.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace leaklint::frontends::python {

namespace {

constexpr unsigned kMaxTypeDepth = 64;

/// The parts of `text` between separators that stand in no brackets.
llvm::SmallVector<llvm::StringRef, 4> splitOutside(llvm::StringRef text, char separator) {
  llvm::SmallVector<llvm::StringRef, 4> parts;
  size_t begin = 0;
  unsigned depth = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    depth += text[at] == '[' || text[at] == '(';
    depth -= depth > 0 && (text[at] == ']' || text[at] == ')');
    if (text[at] != separator || depth > 0)
      continue;
    parts.push_back(text.slice(begin, at));
    begin = at + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

/// The one part that is not None; empty where there are several.
llvm::StringRef onlyPart(llvm::ArrayRef<llvm::StringRef> parts) {
  llvm::StringRef found;
  for (const llvm::StringRef part : parts) {
    if (part == "None" || part.empty())
      continue;
    if (!found.empty())
      return {};
    found = part;
  }
  return found;
}

enum class Wrapper : uint8_t { None, First, Union, Other };

/// What the brackets after a name of the type language mean.
Wrapper wrapperOf(llvm::StringRef name) {
  return llvm::StringSwitch<Wrapper>(name)
      .Cases("Optional", "Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly", Wrapper::First)
      .Case("Union", Wrapper::Union)
      .Cases("Type", "type", "Literal", "Callable", Wrapper::Other)
      .Default(Wrapper::None);
}

bool isDottedName(llvm::StringRef text) {
  return !text.empty() && llvm::all_of(text, [](char letter) {
    return llvm::isAlnum(letter) || letter == '_' || letter == '.' || static_cast<unsigned char>(letter) >= 0x80;
  });
}

/// The name of the one type that an annotation means: of `Optional[a.B]`, `a.B`. Empty where there is none.
llvm::StringRef nameOfType(llvm::StringRef text) {
  for (unsigned depth = 0; depth < kMaxTypeDepth; ++depth) {
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front()) {
      text = text.drop_front().drop_back();
      continue;
    }
    const auto alternatives = splitOutside(text, '|');
    if (alternatives.size() > 1) {
      text = onlyPart(alternatives);
      continue;
    }
    const size_t bracket = text.find('[');
    if (bracket == llvm::StringRef::npos)
      return isDottedName(text) && text != "None" ? text : llvm::StringRef();
    const llvm::StringRef name = text.take_front(bracket);
    const llvm::StringRef inside = text.substr(bracket + 1).rsplit(']').first;
    const size_t dot = name.rfind('.');
    switch (wrapperOf(dot == llvm::StringRef::npos ? name : name.substr(dot + 1))) {
    case Wrapper::First:
      text = splitOutside(inside, ',').front();
      break;
    case Wrapper::Union:
      text = onlyPart(splitOutside(inside, ','));
      break;
    case Wrapper::None:
      return isDottedName(name) ? name : llvm::StringRef();
    case Wrapper::Other:
      return {};
    }
  }
  return {};
}

} // namespace

ir::TypeReference Lowering::typeOf(const Node *annotation) {
  ir::TypeReference reference;
  reference.text = intern(compacted(textOf(annotation)));
  const llvm::StringRef name = nameOfType(reference.text);
  if (!name.empty())
    reference.path = typePath(name, annotation);
  return reference;
}

/// What a name in an annotation denotes: as its identifier there says, or, where it stands in a string, the module.
AccessPath Lowering::typePath(llvm::StringRef dotted, const Node *annotation) {
  llvm::SmallVector<llvm::StringRef, 4> parts;
  dotted.split(parts, '.');
  Binding *binding = nullptr;
  const Node *identifier = nullptr;
  for (const Node *node = annotation; node != annotation->after() && !identifier; ++node)
    if (node->kind == kind::Identifier && textOf(node) == parts.front())
      identifier = node;
  if (identifier)
    binding = bindingOf(identifier);
  else if (const auto found = scopes.moduleNames.find(parts.front()); found != scopes.moduleNames.end())
    binding = &scopes.bindings[found->second];
  // A type declared in a function is no place of this function's.
  AccessPath path;
  if (binding && binding->level == Level::Function && binding->import == kNone)
    path = named(ir::RootKind::Module, binding->name);
  else
    path = binding ? pathOf(*binding) : named(ir::RootKind::Global, parts.front());
  if (path.root == ir::RootKind::Local)
    return {};
  llvm::SmallVector<ir::Projection, 8> steps;
  for (const llvm::StringRef part : llvm::drop_begin(parts))
    steps.push_back({ir::ProjectionKind::Field, intern(part), kNoLocal});
  enterSubmodules(path, steps);
  if (path.projections.size() + steps.size() > ir::kMaxProjections)
    return {};
  return extend(annotation->range(), path, steps);
}

} // namespace leaklint::frontends::python
