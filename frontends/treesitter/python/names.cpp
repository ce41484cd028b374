// What names denote.

#include "frontends/treesitter/python/lowering.h"

namespace leaklint::frontends::python {

using ir::Projection;
using ir::ProjectionKind;
using ir::RootKind;

Binding *Lowering::bindingOf(const Node *identifier) {
  const uint32_t data = identifier->data;
  return data != 0 && data < Scopes::kGlobal ? &scopes.bindings[data] : nullptr;
}

bool Lowering::isBuiltin(const Node *identifier, llvm::StringRef name) {
  return identifier && identifier->kind == kind::Identifier && !bindingOf(identifier) && textOf(identifier) == name;
}

/// In faulty source a name may be missing: what it would denote is not known, but must be called something.
AccessPath Lowering::named(RootKind root, llvm::StringRef name) {
  return {root, kNoLocal, intern(name.empty() ? "?" : name), {}};
}

AccessPath Lowering::pathOf(const Node *identifier) {
  if (Binding *binding = bindingOf(identifier))
    return pathOf(*binding);
  return named(RootKind::Global, textOf(identifier));
}

AccessPath Lowering::importPath(const ImportTarget &target) {
  AccessPath path = named(RootKind::Import, target.specifier);
  if (!target.member.empty()) {
    const Projection step{ProjectionKind::Field, intern(target.member), kNoLocal};
    path.projections = module.copy(llvm::ArrayRef<Projection>(step));
  }
  return path;
}

AccessPath Lowering::pathOf(Binding &binding) {
  if (binding.import != kNone) {
    if (binding.path.empty())
      binding.path = importPath(scopes.imports[binding.import]);
    return binding.path;
  }
  if (binding.interned.empty())
    binding.interned = intern(binding.name.empty() ? "?" : binding.name);
  switch (binding.level) {
  case Level::Module:
    return {RootKind::Module, kNoLocal, binding.interned, {}};
  case Level::Class:
    return build().field(binding.declaration->range(), classPath(binding.classScope), binding.interned);
  case Level::Function:
    break;
  }
  return AccessPath::ofLocal(localOf(binding));
}

/// The place of a class: its name, that name in the class around it, or the local that holds it.
AccessPath Lowering::classPath(uint32_t classScope) {
  llvm::SmallVector<Projection, 4> steps;
  AccessPath root;
  while (root.empty()) {
    const ClassScope &scope = scopes.classes[classScope];
    Binding *binding = scope.binding != 0 ? &scopes.bindings[scope.binding] : nullptr;
    if (!binding || binding->import != kNone) {
      FunctionContext *owner = contexts[scope.function];
      const LocalId local = classValues[classScope];
      if (!owner || local == kNoLocal)
        return AccessPath::ofLocal(build().opaque(scope.node->range(), "unresolved name", {}));
      root = AccessPath::ofLocal(owner == here ? local : capture(*owner, local));
    } else if (binding->level == Level::Class) {
      steps.push_back({ProjectionKind::Field, intern(binding->name), kNoLocal});
      classScope = binding->classScope;
    } else {
      root = pathOf(*binding);
    }
  }
  std::reverse(steps.begin(), steps.end());
  return extend(build().function().range, root, steps);
}

/// The local that holds the variable here: its own in the function that declares it, a capture in others.
LocalId Lowering::localOf(Binding &binding) {
  FunctionContext *owner = contexts[binding.function];
  if (!owner) // cannot be: the function that declares it is being lowered; only faulty source could tell otherwise
    return build().opaque(binding.declaration->range(), "unresolved name", {});
  if (binding.local == kNoLocal) {
    const ir::TypeReference type = binding.type ? typeOf(binding.type) : ir::TypeReference{};
    const bool constant = binding.kind == BindingKind::Class && binding.declarations == 1;
    binding.local = owner->builder.addLocal(ir::LocalKind::Variable, intern(binding.name), binding.declaration->range(),
                                            type, constant);
  }
  return owner == here ? binding.local : capture(*owner, binding.local);
}

LocalId Lowering::capture(FunctionContext &owner, LocalId outer) {
  const LocalId inner = here->capture(owner, outer);
  const bool isSelf = owner.function.locals[outer].kind == ir::LocalKind::This;
  if (isSelf && here->function.self == kNoLocal)
    here->function.self = inner;
  return inner;
}

LocalId Lowering::read(SourceRange range, const AccessPath &path) { return treesitter::read(build(), range, path); }

void Lowering::write(SourceRange range, const AccessPath &path, LocalId value) {
  treesitter::write(build(), range, path, value);
}

/// Gives a name a value. An imported one keeps denoting what is imported: the rest are stand-ins for it.
void Lowering::assign(const Node *identifier, LocalId value, SourceRange range) {
  Binding *binding = bindingOf(identifier);
  if (!binding)
    return write(range, pathOf(identifier), value);
  if (binding->import != kNone)
    return;
  write(range, pathOf(*binding), value);
  if (binding->level == Level::Class && classIds[binding->classScope] != ir::kNoClass)
    declareField(classIds[binding->classScope], binding->name,
                 binding->type ? typeOf(binding->type) : ir::TypeReference{}, identifier->range(), true);
}

} // namespace leaklint::frontends::python
