// What is assigned to: names, members, elements, and patterns of them.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

Task<void> Lowering::bind(const Node *target, LocalId value) { co_await bind(target, value, nullptr, target->range()); }

/// `range`: of the assignment.
Task<void> Lowering::bind(const Node *target, LocalId value, const Node *type, SourceRange range) {
  const Node *node = stripped(target);
  if (node->kind == kind::Identifier) {
    assign(node, value, range);
    if (type)
      annotate(node, type);
    co_return;
  }
  if (isSequence(node))
    co_return co_await bindParts(node, value);
  co_await bindMember(node, value, type, range);
}

Task<void> Lowering::bindMember(const Node *target, LocalId value, const Node *type, SourceRange range) {
  const AccessPath path = co_await place(target);
  write(range, path, value);
  noteField(path, value, type, target->range());
}

/// `a, (b, *c) = value`
Task<void> Lowering::bindParts(const Node *target, LocalId value) {
  const AccessPath path = AccessPath::ofLocal(value);
  unsigned index = 0;
  bool positioned = true;
  for (const Node *child : target->children()) {
    if (!child->named)
      continue;
    const SourceRange range = child->range();
    if (child->kind == kind::ListSplatPattern || child->kind == kind::ListSplat) {
      positioned = false;
      if (const Node *rest = child->firstNamed())
        co_await bind(rest, restOf(range, value, ir::AllocationKind::List));
      continue;
    }
    const ir::Projection some{ir::ProjectionKind::Element, {}, kNoLocal};
    const AccessPath part =
        positioned ? build().field(range, path, std::to_string(index++)) : build().project(range, path, some);
    co_await bind(child, build().load(range, part));
  }
}

/// `a, b = x, y`: all values first, kept from the assignments that follow.
Task<void> Lowering::bindLiteral(const Node *target, const Node *literal) {
  llvm::SmallVector<LocalId, 4> values;
  for (const Node *child : literal->children()) {
    if (!child->named)
      continue;
    const LocalId source = co_await value(child);
    const bool named = build().function().locals[source].kind != ir::LocalKind::Temporary;
    values.push_back(named ? build().copy(child->range(), source) : source);
  }
  size_t index = 0;
  for (const Node *child : target->children())
    if (child->named)
      co_await bind(child, values[index++]);
}

/// `*rest`: a new container with some of the value's elements.
LocalId Lowering::restOf(SourceRange range, LocalId value, ir::AllocationKind kind) {
  const ir::Projection some{ir::ProjectionKind::Element, {}, kNoLocal};
  const LocalId rest = build().allocate(range, kind);
  const LocalId element = build().load(range, build().project(range, AccessPath::ofLocal(value), some));
  build().store(range, build().project(range, AccessPath::ofLocal(rest), some), element);
  return rest;
}

/// `x: T` in a class body is a field of its instances, `self.x: T` in a method as well.
void Lowering::annotate(const Node *target, const Node *type) {
  if (!type)
    return;
  const Binding *binding = target->kind == kind::Identifier ? bindingOf(target) : nullptr;
  if (binding && binding->level == Level::Class && classIds[binding->classScope] != ir::kNoClass) {
    if (!textOf(type).contains("ClassVar"))
      declareField(classIds[binding->classScope], binding->name, typeOf(type), target->range(), false);
    return;
  }
  const Node *object = target->kind == kind::Attribute ? target->child(field::Object) : nullptr;
  if (!object || object->kind != kind::Identifier)
    return;
  if (const std::optional<AccessPath> path = plainPath(target))
    noteField(*path, kNoLocal, type, target->range());
}

/// `self.x = value`: the class has a field, of the type that is written there or that the value was declared with.
void Lowering::noteField(const AccessPath &place, LocalId value, const Node *type, SourceRange range) {
  const FunctionContext *method = here->method;
  if (method != here || place.root != ir::RootKind::Local || place.local != method->function.self ||
      method->function.self == kNoLocal || place.projections.size() != 1 ||
      place.projections.front().kind != ir::ProjectionKind::Field)
    return;
  ir::TypeReference known;
  if (type)
    known = typeOf(type);
  else if (value != kNoLocal)
    known = here->function.locals[value].type;
  declareField(method->function.owner, place.projections.front().name, known, range, false);
}

void Lowering::declareField(ir::ClassId owner, llvm::StringRef name, const ir::TypeReference &type, SourceRange range,
                            bool isStatic) {
  std::vector<ir::Field> &fields = module.classAt(owner).fields;
  const ir::Name interned = intern(name);
  const auto [at, isNew] =
      fieldAt.try_emplace({uint64_t(owner) * 2 + isStatic, interned}, static_cast<uint32_t>(fields.size()));
  if (isNew)
    fields.push_back({interned, type, range, isStatic});
  else if (!fields[at->second].type.known() && type.known())
    fields[at->second].type = type;
}

} // namespace leaklint::frontends::python
