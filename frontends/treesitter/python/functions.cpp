#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

using ir::FunctionKind;

namespace {

SourceRange endOf(const Node *node) {
  ir::SourcePosition last = node->to;
  if (last.column > 1)
    --last.column;
  return {last, node->to, 0};
}

/// Methods that get the class although nothing says so.
bool takesClassByName(llvm::StringRef name) {
  return name == "__new__" || name == "__init_subclass__" || name == "__class_getitem__";
}

} // namespace

Task<void> Lowering::functionDefinition(const Node *node) { co_await defineFunction(node, nullptr); }

/// `decorated`: the definition with its decorators, null where it has none.
Task<void> Lowering::defineFunction(const Node *node, const Node *decorated) {
  const Node *name = node->child(field::Name);
  if (!name)
    co_return;
  const FunctionSpec spec = specOf(node, decorated);
  const bool again = lowered[node->data] != ir::kNoFunction;
  const ir::FunctionId made = co_await function(node, spec);
  Binding *binding = bindingOf(name);
  if (binding && !again)
    binding->functionId = made;
  const bool isMethod = spec.owner != ir::kNoClass;
  if (isMethod && !again)
    addMethod(spec.owner, spec.name, made, spec.isStatic);
  if (isMethod && !(decorated && isCalled(decorated)))
    co_return;
  const LocalId closure = build().closure(node->range(), made);
  if (!isMethod)
    assign(name, closure, node->range());
  if (decorated)
    co_await decorate(decorated, closure);
}

/// What the function's own syntax, its decorators and the class around it tell.
Lowering::FunctionSpec Lowering::specOf(const Node *node, const Node *decorated) {
  FunctionSpec spec;
  const Node *name = node->child(field::Name);
  spec.name = textOf(name);
  spec.nameRange = name->range();
  const Binding *binding = bindingOf(name);
  spec.exported = binding && binding->exported;
  const uint32_t classScope = scopes.functions[node->data].classScope;
  if (classScope != kNone && classIds[classScope] != ir::kNoClass) {
    spec.owner = classIds[classScope];
    spec.kind = spec.name == "__init__" ? FunctionKind::Constructor : FunctionKind::Method;
    spec.takesClass = spec.isStatic = takesClassByName(spec.name);
  }
  if (!decorated)
    return spec;
  spec.decorators = decoratorsOf(decorated);
  if (spec.owner != ir::kNoClass)
    for (const Node *child : decorated->children())
      if (const Node *expression = child->kind == kind::Decorator ? child->firstNamed() : nullptr)
        applyBuiltinDecorator(stripped(expression), spec);
  return spec;
}

ir::Function &Lowering::makeFunction(const Node *node, const FunctionSpec &spec) {
  ir::Function &made = module.addFunction();
  made.name = intern(spec.name);
  made.kind = spec.kind;
  made.enclosing = here->function.id;
  made.owner = spec.owner;
  made.isStatic = spec.isStatic;
  made.isExported = spec.exported;
  made.isAsync = node->childOfKind(kind::TokenAsync) != nullptr;
  made.isGenerator = scopes.functions[node->data].isGenerator;
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
  const Node *list = node->child(field::Parameters);
  std::vector<Default> given;
  if (list)
    co_await defaults(list, given);
  ir::Function &made = makeFunction(node, spec);
  lowered[index] = made.id;
  if (const Node *type = node->child(field::ReturnType))
    made.returnType = typeOf(type);

  FunctionContext context(module, made, here);
  if (spec.owner != ir::kNoClass) {
    context.method = &context;
    context.classScope = scopes.functions[index].classScope;
  }
  contexts[index] = here = &context;
  if (list)
    co_await parameters(list, spec, given);
  if (const Node *body = node->child(field::Body)) {
    if (node->kind == kind::Lambda)
      build().emitReturn(body->range(), co_await value(body));
    else
      co_await statement(body);
  }
  context.builder.finish(endOf(node));
  contexts[index] = nullptr;
  here = context.outer;
  co_return made.id;
}

Task<LocalId> Lowering::lambda(const Node *node) {
  FunctionSpec spec;
  spec.kind = FunctionKind::Closure;
  spec.name = std::exchange(nameForLambda, {});
  spec.nameRange = node->range();
  spec.owner = std::exchange(ownerForLambda, ir::kNoClass);
  if (spec.owner != ir::kNoClass)
    spec.kind = FunctionKind::Method;
  const bool again = lowered[node->data] != ir::kNoFunction;
  const ir::FunctionId made = co_await function(node, spec);
  if (spec.owner != ir::kNoClass && !again)
    addMethod(spec.owner, spec.name, made, false);
  co_return build().closure(node->range(), made);
}

} // namespace leaklint::frontends::python
