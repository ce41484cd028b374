#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

using ir::FunctionKind;

namespace {

FunctionKind kindOf(const Node *node) {
  if (node->kind == kind::FunctionDeclaration || node->kind == kind::GeneratorFunctionDeclaration)
    return FunctionKind::Plain;
  if (node->kind != kind::MethodDefinition)
    return FunctionKind::Closure;
  if (node->childOfKind(kind::TokenGet) || node->childOfKind(kind::TokenStaticGet))
    return FunctionKind::Getter;
  return node->childOfKind(kind::TokenSet) ? FunctionKind::Setter : FunctionKind::Method;
}

FunctionKind kindOf(PrototypeRole role, FunctionKind otherwise) {
  switch (role) {
  case PrototypeRole::Constructor:
    return FunctionKind::Constructor;
  case PrototypeRole::Method:
    return FunctionKind::Method;
  case PrototypeRole::Getter:
    return FunctionKind::Getter;
  case PrototypeRole::Setter:
    return FunctionKind::Setter;
  case PrototypeRole::None:
    break;
  }
  return otherwise;
}

SourceRange endOf(const Node *node) {
  ir::SourcePosition last = node->to;
  if (last.column > 1)
    --last.column;
  return {last, node->to, 0};
}

} // namespace

/// What the function's own syntax, the hint and its part in an old-style class tell.
Lowering::FunctionSpec Lowering::specOf(const Node *node) {
  FunctionSpec spec;
  spec.kind = kindOf(node);
  spec.nameRange = node->range();
  if (hint.node == node) {
    spec.name = hint.name;
    spec.nameRange = hint.nameRange;
    spec.exported = hint.exported;
    spec.owner = hint.owner;
    hint.node = nullptr;
    // A function in an object literal is a method; an arrow has the `this` around it and is none.
    if (spec.owner != ir::kNoClass && !isArrow(node))
      spec.kind = FunctionKind::Method;
  }
  const Node *name = node->child(field::Name);
  if (name && node->kind != kind::MethodDefinition) {
    spec.name = textOf(name);
    spec.nameRange = name->range();
    if (const Binding *binding = bindingOf(name))
      spec.exported |= binding->exported;
  } else if (name) {
    spec.nameRange = name->range();
  }
  const FunctionScope &scope = scopes.functions[node->data];
  if (scope.role != PrototypeRole::None) {
    spec.kind = isArrow(node) ? FunctionKind::Closure : kindOf(scope.role, spec.kind);
    spec.owner = prototypeClasses[scope.prototypeClass];
    if (scope.role != PrototypeRole::Constructor && spec.name.empty())
      spec.name = scope.methodName;
  }
  return spec;
}

ir::Function &Lowering::makeFunction(const Node *node, const FunctionSpec &spec) {
  ir::Function &made = module.addFunction();
  made.name = intern(spec.name);
  made.kind = spec.kind;
  made.enclosing = here ? here->function.id : ir::kNoFunction;
  made.owner = spec.owner;
  made.isStatic = spec.isStatic;
  made.isExported = spec.exported;
  made.range = node->range();
  made.nameRange = spec.nameRange;
  made.decorators = spec.decorators;
  return made;
}

/// Lowers a function, once however often its code is copied.
Task<ir::FunctionId> Lowering::function(const Node *node, const FunctionSpec &spec) {
  const uint32_t index = node->data;
  if (lowered[index] != ir::kNoFunction)
    co_return lowered[index];
  ir::Function &made = makeFunction(node, spec);
  lowered[index] = made.id;
  made.isAsync = node->childOfKind(kind::TokenAsync) != nullptr;
  made.isGenerator = node->kind == kind::GeneratorFunction || node->kind == kind::GeneratorFunctionDeclaration ||
                     node->childOfKind(kind::TokenStar) != nullptr;
  if (const Node *name = node->child(field::Name); name && node->kind != kind::MethodDefinition)
    if (Binding *binding = bindingOf(name))
      binding->functionId = made.id;
  const FunctionScope &scope = scopes.functions[index];
  if (scope.role == PrototypeRole::Constructor)
    definePrototypeBases(scope.prototypeClass);

  FunctionContext context(module, made, here);
  enter(context, node);
  context.classNode = spec.classNode;
  if (const Node *type = node->child(field::ReturnType))
    made.returnType = typeOf(type);
  if (spec.owner != ir::kNoClass && context.thisOwner == &context)
    addSelf();
  undefineHoisted(scope);
  co_await parameters(node);
  co_await functionBody(node, spec.kind == FunctionKind::Constructor ? spec.classNode : nullptr);
  leave(context, node);
  if (scope.role != PrototypeRole::None) {
    const bool isConstructor = scope.role == PrototypeRole::Constructor;
    addMethod(prototypeClasses[scope.prototypeClass], isConstructor ? "constructor" : scope.methodName, made.id, false);
  }
  co_return made.id;
}

void Lowering::enter(FunctionContext &context, const Node *node) {
  if (isArrow(node) && here) {
    context.thisOwner = here->thisOwner;
    context.classNode = here->classNode;
  }
  contexts[node->data] = &context;
  here = &context;
}

void Lowering::leave(FunctionContext &context, const Node *node) {
  context.builder.finish(endOf(node));
  contexts[node->data] = nullptr;
  here = context.outer;
}

void Lowering::addSelf(const ir::TypeReference &type) {
  if (here->self != kNoLocal) {
    if (type.known())
      here->function.locals[here->self].type = type;
    return;
  }
  here->self = build().addLocal(ir::LocalKind::This, intern("this"), here->function.range, type);
  here->function.self = here->self;
}

/// `var`s that may be read before anything is written to them.
void Lowering::undefineHoisted(const FunctionScope &scope) {
  for (const uint32_t index : scope.hoisted) {
    Binding &binding = scopes.bindings[index];
    if (binding.kind == BindingKind::Var)
      build().constant(binding.declaration->range(), ir::ConstantKind::Undefined, "undefined", localOf(binding));
  }
}

/// `initialisedClass`: the class whose fields this constructor initialises.
Task<void> Lowering::functionBody(const Node *node, const Node *initialisedClass) {
  const Node *body = node->child(field::Body);
  if (!body)
    co_return;
  if (body->kind != kind::StatementBlock) {
    const LocalId result = co_await value(body);
    co_return build().emitReturn(body->range(), result);
  }
  if (!initialisedClass)
    co_return co_await block(body);
  co_await hoist(body);
  const Node *super = nullptr;
  for (const Node *child : body->children()) {
    const Node *called = child->kind == kind::ExpressionStatement ? child->firstNamed() : nullptr;
    if (!super && called && called->kind == kind::CallExpression && called->childOfKind(kind::Super))
      super = child;
  }
  if (!super) {
    co_await parameterProperties(node);
    co_await instanceFields(initialisedClass);
  }
  for (const Node *child : body->children()) {
    if (!child->named || !build().reachable())
      continue;
    co_await statement(child);
    if (child == super) {
      co_await parameterProperties(node);
      co_await instanceFields(initialisedClass);
    }
  }
  closeUsings(0);
}

Task<LocalId> Lowering::functionExpression(const Node *node) {
  const FunctionSpec spec = specOf(node);
  const ir::FunctionId made = co_await function(node, spec);
  const LocalId closure = build().closure(node->range(), made);
  co_return closure;
}

} // namespace leaklint::frontends::javascript
