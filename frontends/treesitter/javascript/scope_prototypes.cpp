// Classes made by hand: a constructor function and assignments to its prototype.

#include "frontends/treesitter/javascript/scope_builder.h"

#include "frontends/treesitter/javascript/syntax.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace leaklint::frontends::javascript {

namespace {

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
  return llvm::StringSwitch<bool>(name).Cases("inherits", "_inherits", "__extends", "inherit", true).Default(false);
}

} // namespace

/// `Foo.prototype = …`, `Foo.prototype.name = function …`; with `p = Foo.prototype`, `p.name = function …`.
void ScopeBuilder::notePrototypeAssignment(const Node &assignment) {
  const Node *target = assignment.child(field::Left);
  const Node *right = assignment.child(field::Right);
  if (!target || !right || target->kind != kind::MemberExpression)
    return;
  const Node *value = finalValue(right);
  if (const Node *owner = prototypeOwner(target, tree.text)) {
    if (value->kind == kind::Object)
      candidates.push_back({owner, value, {}});
    else if (const Node *base = baseOf(value, tree.text))
      candidates.push_back({owner, base, {}, true});
    return;
  }
  const Node *object = target->child(field::Object);
  const Node *property = target->child(field::Property);
  if (!object || !property)
    return;
  const Node *owner = prototypeOwner(object, tree.text);
  const llvm::StringRef name = tree.textOf(property);
  if (owner && name == "__proto__") {
    if (const Node *base = baseOf(value, tree.text))
      candidates.push_back({owner, base, {}, true});
  } else if (isFunction(value) && (owner || object->kind == kind::Identifier)) {
    candidates.push_back(
        {owner ? owner : object, value, name, false, owner ? PrototypeRole::Method : PrototypeRole::None});
  }
}

/// `inherits(Foo, Base)`, and calls that are handed a prototype.
void ScopeBuilder::notePrototypeCall(const Node &call) {
  const Node *callee = call.child(field::Function);
  const Node *arguments = call.child(field::Arguments);
  if (!callee || !arguments || arguments->kind != kind::Arguments)
    return;
  const Node *first = arguments->firstNamed();
  if (!first)
    return;
  if (const Node *owner = prototypeOwner(first, tree.text))
    return notePrototypeArguments(callee, arguments, owner);
  if (first->kind != kind::Identifier || !namesInheritance(lastName(callee, tree.text)))
    return;
  for (const Node *argument : arguments->children())
    if (argument != first && argument->named) {
      candidates.push_back({first, argument, {}, true});
      return;
    }
}

/// `assign(Foo.prototype, {…})`, `Object.setPrototypeOf(Foo.prototype, Base.prototype)`,
/// `Object.defineProperty(Foo.prototype, 'name', {…})`.
void ScopeBuilder::notePrototypeArguments(const Node *callee, const Node *arguments, const Node *owner) {
  const llvm::StringRef name = lastName(callee, tree.text);
  const Node *key = nullptr;
  for (const Node *argument : arguments->children()) {
    if (argument == arguments->firstNamed())
      continue;
    const Node *base = baseOf(argument, tree.text);
    if (argument->kind == kind::String)
      key = argument;
    else if (argument->kind == kind::Object && name == "defineProperty")
      noteDescriptor(owner, key, argument);
    else if (argument->kind == kind::Object && name == "defineProperties")
      for (const Node *pair : argument->children()) {
        const Node *literal = pair->child(field::Value);
        if (literal && literal->kind == kind::Object)
          noteDescriptor(owner, pair->child(field::Key), literal);
      }
    else if (argument->kind == kind::Object)
      candidates.push_back({owner, argument, {}});
    else if (base && argument->kind == kind::MemberExpression)
      candidates.push_back({owner, base, {}, true});
  }
}

/// `{ get: function …, set: function …, value: function … }`
void ScopeBuilder::noteDescriptor(const Node *owner, const Node *key, const Node *literal) {
  if (!key)
    return;
  const llvm::StringRef name = key->kind == kind::String ? specifierOf(key, tree.text) : tree.textOf(key);
  for (const Node *member : literal->children()) {
    const bool method = member->kind == kind::MethodDefinition;
    const Node *part = member->child(method ? field::Name : field::Key);
    const Node *value = method ? member : member->child(field::Value);
    if (!part || !value || !isFunction(stripped(value)))
      continue;
    const PrototypeRole role = llvm::StringSwitch<PrototypeRole>(tree.textOf(part))
                                   .Case("get", PrototypeRole::Getter)
                                   .Case("set", PrototypeRole::Setter)
                                   .Case("value", PrototypeRole::Method)
                                   .Default(PrototypeRole::None);
    if (role != PrototypeRole::None)
      candidates.push_back({owner, stripped(value), name, false, role});
  }
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

void ScopeBuilder::addMethod(uint32_t prototypeClass, llvm::StringRef name, const Node *node, PrototypeRole role) {
  FunctionScope &function = out.functions[node->data];
  if (function.role != PrototypeRole::None)
    return;
  function.role = role;
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
                stripped(value), PrototypeRole::Method);
  }
}

/// The binding of a constructor, or of what stands for its prototype; 0 for any other name.
uint32_t ScopeBuilder::constructorBinding(const Node *identifier) const {
  const uint32_t index = identifier->data;
  if (index == 0 || index >= Scopes::kGlobal)
    return 0;
  const Node *constructor = out.bindings[index].value;
  return constructor && !isArrow(constructor) ? index : 0;
}

void ScopeBuilder::resolvePrototypes() {
  llvm::DenseMap<uint32_t, uint32_t> known;
  for (Candidate &candidate : candidates) {
    const Node *name = candidate.constructor;
    if (candidate.role == PrototypeRole::None) { // p.name = function …
      const uint32_t alias = name->data;
      name = alias != 0 && alias < Scopes::kGlobal ? out.bindings[alias].prototypeOf : nullptr;
      candidate.role = PrototypeRole::Method;
    }
    const uint32_t binding = name ? constructorBinding(name) : 0;
    if (binding == 0)
      continue;
    const auto [at, isNew] = known.try_emplace(binding, 0);
    if (isNew)
      at->second = addPrototypeClass(binding);
    if (candidate.base)
      out.prototypes[at->second].bases.push_back(candidate.value);
    else if (candidate.value->kind == kind::Object)
      addMethods(at->second, candidate.value);
    else
      addMethod(at->second, candidate.name, candidate.value, candidate.role);
  }
}

} // namespace leaklint::frontends::javascript
