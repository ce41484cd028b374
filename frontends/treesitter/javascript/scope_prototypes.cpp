// Classes made by hand: a constructor function and assignments to its prototype.

#include "frontends/treesitter/javascript/scope_builder.h"

#include "frontends/treesitter/javascript/syntax.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace leaklint::frontends::javascript {

namespace {

/// `Foo.prototype`: Foo; else null.
const Node *prototypeOwner(const Node *node, llvm::StringRef text) {
  if (!node || node->kind != kind::MemberExpression)
    return nullptr;
  const Node *property = node->child(field::Property);
  const Node *object = node->child(field::Object);
  if (!property || !object || property->end - property->begin != 9 || object->kind != kind::Identifier ||
      text.slice(property->begin, property->end) != "prototype")
    return nullptr;
  return object;
}

/// The base in `Base.prototype`, `Object.create(Base.prototype)`, `new Base()`.
const Node *baseOf(const Node *value, llvm::StringRef text) {
  if (value->kind == kind::NewExpression)
    return value->child(field::Constructor);
  if (value->kind == kind::CallExpression) {
    const Node *arguments = value->child(field::Arguments);
    value = arguments ? arguments->firstNamed() : nullptr;
  }
  if (!value || value->kind != kind::MemberExpression)
    return nullptr;
  const Node *property = value->child(field::Property);
  return property && text.slice(property->begin, property->end) == "prototype" ? value->child(field::Object) : nullptr;
}

llvm::StringRef lastName(const Node *callee, llvm::StringRef text) {
  if (callee->kind == kind::MemberExpression)
    callee = callee->child(field::Property);
  return callee && callee->isLeaf() ? text.slice(callee->begin, callee->end) : llvm::StringRef();
}

bool namesInheritance(llvm::StringRef name) {
  return llvm::StringSwitch<bool>(name)
      .Cases("inherits", "_inherits", "__extends", "inherit", true)
      .Default(false);
}

} // namespace

void ScopeBuilder::addCandidate(const Node *constructor, const Node *value, llvm::StringRef name, bool base) {
  candidates.push_back({constructor, value, name, base});
}

/// `Foo.prototype = …`, `Foo.prototype.name = function …`.
void ScopeBuilder::notePrototypeAssignment(const Node &assignment) {
  const Node *target = assignment.child(field::Left);
  const Node *right = assignment.child(field::Right);
  if (!target || !right || target->kind != kind::MemberExpression)
    return;
  const Node *value = finalValue(right);
  if (const Node *owner = prototypeOwner(target, tree.text)) {
    if (value->kind == kind::Object)
      addCandidate(owner, value, {});
    else if (const Node *base = baseOf(value, tree.text))
      addCandidate(owner, base, {}, true);
    return;
  }
  const Node *owner = prototypeOwner(target->child(field::Object), tree.text);
  const Node *property = target->child(field::Property);
  if (!owner || !property)
    return;
  const llvm::StringRef name = tree.textOf(property);
  if (name == "__proto__") {
    if (const Node *base = baseOf(value, tree.text))
      addCandidate(owner, base, {}, true);
  } else if (isFunction(value)) {
    addCandidate(owner, value, name);
  }
}

/// `inherits(Foo, Base)`; `assign(Foo.prototype, {…})`; `Object.setPrototypeOf(Foo.prototype, Base.prototype)`.
void ScopeBuilder::notePrototypeCall(const Node &call) {
  const Node *callee = call.child(field::Function);
  const Node *arguments = call.child(field::Arguments);
  if (!callee || !arguments || arguments->kind != kind::Arguments)
    return;
  const Node *first = arguments->firstNamed();
  if (!first)
    return;
  if (const Node *owner = prototypeOwner(first, tree.text)) {
    const bool sets = lastName(callee, tree.text) == "setPrototypeOf";
    for (const Node *argument : arguments->children()) {
      if (argument == first)
        continue;
      if (argument->kind == kind::Object)
        addCandidate(owner, argument, {});
      else if (const Node *base = baseOf(argument, tree.text); base && (sets || argument->kind == kind::MemberExpression))
        addCandidate(owner, base, {}, true);
    }
    return;
  }
  if (first->kind != kind::Identifier || !namesInheritance(lastName(callee, tree.text)))
    return;
  for (const Node *argument : arguments->children())
    if (argument != first && argument->named)
      return addCandidate(first, argument, {}, true);
}

uint32_t ScopeBuilder::addPrototypeClass(uint32_t binding) {
  const Node *constructor = out.bindings[binding].value;
  const auto index = static_cast<uint32_t>(out.prototypes.size());
  out.prototypes.push_back({binding, constructor, {}, {}});
  if (!isClass(constructor)) {
    FunctionScope &function = out.functions[constructor->data];
    function.role = PrototypeRole::Constructor;
    function.prototypeClass = index;
  }
  return index;
}

void ScopeBuilder::addMethod(uint32_t prototypeClass, llvm::StringRef name, const Node *node) {
  FunctionScope &function = out.functions[node->data];
  if (function.role != PrototypeRole::None)
    return;
  function.role = PrototypeRole::Method;
  if (node->kind == kind::MethodDefinition && node->childOfKind(kind::TokenGet))
    function.role = PrototypeRole::Getter;
  if (node->kind == kind::MethodDefinition && node->childOfKind(kind::TokenSet))
    function.role = PrototypeRole::Setter;
  function.prototypeClass = prototypeClass;
  function.methodName = name;
  out.prototypes[prototypeClass].methods.push_back({name, node});
}

void ScopeBuilder::addMethods(uint32_t prototypeClass, const Node *literal) {
  for (const Node *member : literal->children()) {
    const bool method = member->kind == kind::MethodDefinition;
    const Node *key = member->child(method ? field::Name : field::Key);
    const Node *value = method ? member : member->child(field::Value);
    if (key && value && key->isLeaf() && isFunction(stripped(value)))
      addMethod(prototypeClass, key->kind == kind::String ? specifierOf(key, tree.text) : tree.textOf(key),
                stripped(value));
  }
}

void ScopeBuilder::resolvePrototypes() {
  llvm::DenseMap<uint32_t, uint32_t> known;
  for (const Candidate &candidate : candidates) {
    const uint32_t binding = candidate.constructor->data;
    if (binding >= Scopes::kGlobal || binding == 0)
      continue;
    const Node *constructor = out.bindings[binding].value;
    if (!constructor || isArrow(constructor))
      continue;
    const auto [at, isNew] = known.try_emplace(binding, 0);
    if (isNew)
      at->second = addPrototypeClass(binding);
    if (candidate.base)
      out.prototypes[at->second].bases.push_back(candidate.value);
    else if (candidate.value->kind == kind::Object)
      addMethods(at->second, candidate.value);
    else
      addMethod(at->second, candidate.name, candidate.value);
  }
}

} // namespace leaklint::frontends::javascript
