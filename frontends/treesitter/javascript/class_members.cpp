#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

using ir::FunctionKind;

namespace {

bool isField(const Node *member) {
  return member->kind == kind::FieldDefinition || member->kind == kind::PublicFieldDefinition;
}

const Node *nameOf(const Node *member) {
  const Node *property = member->child(field::Property);
  return property ? property : member->child(field::Name);
}

bool isStatic(const Node *member) {
  return member->childOfKind(kind::TokenStatic) || member->childOfKind(kind::TokenStaticGet);
}

} // namespace

/// Fields are declared before methods are lowered, methods in source order; a constructor is made where fields need
/// one.
Task<void> Lowering::classMembers(const Node *node, ir::ClassId type) {
  const Node *body = node->child(field::Body);
  if (!body)
    co_return;
  bool needsConstructor = false;
  for (const Node *member : body->children())
    if (isField(member)) {
      declareField(member, type);
      needsConstructor |= member->child(field::Value) && !isStatic(member);
    }
  for (const Node *member : body->children()) {
    if (member->kind == kind::Decorator) {
      if (AccessPath path = decoratorPath(member); !path.empty())
        pendingDecorators.push_back(path);
      continue;
    }
    if (member->kind == kind::MethodDefinition) {
      const Node *name = nameOf(member);
      needsConstructor &= !name || isStatic(member) || textOf(name) != "constructor";
      std::vector<AccessPath> decorators = decoratorsOf(member);
      co_await classMethod(node, member, type, std::move(decorators));
    }
    pendingDecorators.clear();
  }
  if (needsConstructor)
    co_await implicitConstructor(node, type);
}

void Lowering::declareField(const Node *definition, ir::ClassId type) {
  const Node *name = nameOf(definition);
  const std::optional<std::string> text = name ? keyText(name) : std::nullopt;
  if (!text)
    return;
  const Node *annotation = definition->child(field::Type);
  module.classAt(type).fields.push_back(
      {intern(*text), annotation ? typeOf(annotation) : ir::TypeReference{}, name->range(), isStatic(definition)});
}

void Lowering::declareParameterProperties(const Node *constructor, ir::ClassId type) {
  const Node *list = constructor->child(field::Parameters);
  if (!list)
    return;
  for (const Node *parameter : list->children()) {
    const Node *pattern = parameter->child(field::Pattern);
    const Node *annotation = parameter->child(field::Type);
    if (isParameterProperty(parameter) && pattern && pattern->kind == kind::Identifier)
      module.classAt(type).fields.push_back(
          {intern(pattern), annotation ? typeOf(annotation) : ir::TypeReference{}, pattern->range(), false});
  }
}

Task<void> Lowering::classMethod(const Node *node, const Node *method, ir::ClassId type,
                                 std::vector<AccessPath> decorators) {
  const Node *key = nameOf(method);
  if (!key)
    co_return;
  const std::optional<std::string> constantName = keyText(key);
  if (!constantName)
    co_await effect(key);
  const std::string name = constantName ? *constantName : textOf(key).str();
  FunctionSpec spec = specOf(method);
  spec.name = name;
  spec.owner = type;
  spec.classNode = node;
  spec.isStatic = isStatic(method);
  spec.decorators = std::move(decorators);
  if (name == "constructor" && !spec.isStatic && spec.kind == FunctionKind::Method)
    spec.kind = FunctionKind::Constructor;
  if (spec.kind == FunctionKind::Constructor)
    declareParameterProperties(method, type);
  const ir::FunctionId made = co_await function(method, spec);
  addMethod(type, name, made, spec.isStatic);
}

/// Inside a constructor: each field's initialiser is stored to `this`.
Task<void> Lowering::instanceFields(const Node *node) {
  const Node *body = node->child(field::Body);
  if (!body)
    co_return;
  for (const Node *member : body->children())
    if (isField(member) && !isStatic(member))
      co_await fieldValue(member, thisLocal(), here->function.owner);
}

Task<void> Lowering::fieldValue(const Node *definition, LocalId object, ir::ClassId owner) {
  const Node *name = nameOf(definition);
  const Node *given = definition->child(field::Value);
  if (!name || !given)
    co_return;
  const std::optional<std::string> text = keyText(name);
  ir::Projection step{ir::ProjectionKind::Field, {}, kNoLocal};
  if (text)
    step.name = intern(*text);
  else
    step = {ir::ProjectionKind::Element, {}, co_await value(name)};
  const Node *inside = stripped(given);
  const ir::ClassId type = isFunction(inside) ? owner : ir::kNoClass;
  const LocalId made = co_await value(given, Hint{nullptr, step.name, name->range(), false, type});
  const AccessPath container = AccessPath::ofLocal(object);
  build().store(definition->range(), build().project(definition->range(), container, step), made);
  if (type != ir::kNoClass && text)
    addMethod(type, *text, lowered[inside->data], isStatic(definition));
}

/// `constructor(...args) { super(...args); }` and the fields.
Task<void> Lowering::implicitConstructor(const Node *node, ir::ClassId type) {
  FunctionSpec spec;
  spec.kind = FunctionKind::Constructor;
  spec.name = "constructor";
  spec.nameRange = module.classAt(type).nameRange;
  spec.owner = type;
  ir::Function &made = makeFunction(node, spec);
  addMethod(type, spec.name, made.id, false);
  FunctionContext context(module, made, here);
  context.classNode = node;
  here = &context;
  addSelf();
  if (heritageOf(node)) {
    const LocalId rest = build().addLocal(ir::LocalKind::RestParameter, intern("args"), node->range());
    made.parameters.push_back(rest);
    Callee target;
    superCallee(nullptr, target);
    ir::Argument all;
    all.value = rest;
    all.spread = true;
    emitCall(node, target, all);
  }
  co_await instanceFields(node);
  context.builder.finish({node->to, node->to, 0});
  here = context.outer;
}

/// Static fields and blocks run where the class is defined; `this` is the class there.
Task<void> Lowering::staticMembers(const Node *node, LocalId made, ir::ClassId type) {
  const Node *body = node->child(field::Body);
  if (!body)
    co_return;
  FunctionContext *const outerThis = std::exchange(here->thisOwner, here);
  const LocalId outerSelf = std::exchange(here->self, made);
  for (const Node *member : body->children()) {
    if (member->kind == kind::Decorator || isField(member) || member->kind == kind::MethodDefinition)
      co_await decoratorEffects(member);
    if (member->kind == kind::Decorator)
      if (const Node *expression = member->firstNamed(); expression && expression->kind == kind::CallExpression)
        co_await effect(expression);
    if (isField(member) && isStatic(member))
      co_await fieldValue(member, made, type);
    if (member->kind == kind::ClassStaticBlock)
      if (const Node *inside = member->child(field::Body))
        co_await block(inside);
    if (member->kind == kind::Error)
      co_await unknown(member);
  }
  here->thisOwner = outerThis;
  here->self = outerSelf;
}

} // namespace leaklint::frontends::javascript
