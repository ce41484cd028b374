// Objects that the end of a full expression or of a scope destroys.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::Expr;
using llvm::dyn_cast;

LocalId Lowering::VisitExprWithCleanups(const clang::ExprWithCleanups *node) {
  const size_t depth = build().scopeDepth();
  const LocalId result = value(node->getSubExpr(), target());
  popCleanups(depth);
  return result;
}

LocalId Lowering::VisitMaterializeTemporaryExpr(const clang::MaterializeTemporaryExpr *node) {
  if (node->getExtendingDecl())
    keep(node->getSubExpr());
  return value(node->getSubExpr(), target());
}

LocalId Lowering::VisitCXXBindTemporaryExpr(const clang::CXXBindTemporaryExpr *node) {
  const LocalId made = value(node->getSubExpr(), target());
  if (!here->keptTemporaries.contains(node))
    pushDestructor(made, node->getType(), rangeOf(node));
  return made;
}

LocalId Lowering::kept(const Expr *node, LocalId into) {
  keep(node);
  return value(node, into);
}

void Lowering::keep(const Expr *node) {
  llvm::SmallVector<const Expr *, 4> open{node};
  while (!open.empty()) {
    const Expr *each = open.pop_back_val();
    if (!each)
      continue;
    if (llvm::isa<clang::CXXBindTemporaryExpr>(each)) {
      here->keptTemporaries.insert(each);
    } else if (const auto *choice = dyn_cast<clang::ConditionalOperator>(each)) {
      open.append({choice->getTrueExpr(), choice->getFalseExpr()});
    } else if (const auto *list = dyn_cast<clang::InitListExpr>(each)) {
      open.append(list->inits().begin(), list->inits().end());
    } else if (const auto *full = dyn_cast<clang::FullExpr>(each)) {
      open.push_back(full->getSubExpr());
    } else if (const auto *paren = dyn_cast<clang::ParenExpr>(each)) {
      open.push_back(paren->getSubExpr());
    } else if (const auto *cast = dyn_cast<clang::CastExpr>(each)) {
      open.push_back(cast->getSubExpr());
    } else if (const auto *extended = dyn_cast<clang::MaterializeTemporaryExpr>(each);
               extended && extended->getExtendingDecl()) {
      open.push_back(extended->getSubExpr());
    }
  }
}

void Lowering::pushDestructor(LocalId object, clang::QualType type, SourceRange range) {
  if (object == kNoLocal || !isDestroyedByProject(unit, type))
    return;
  build().pushCleanup(
      range, [this, object, type, range](ir::FunctionBuilder &) { destroy(AccessPath::ofLocal(object), type, range); });
}

/// `o.~C()`.
void Lowering::destroy(const AccessPath &object, clang::QualType type, SourceRange range) {
  const clang::RecordDecl *record = classBehind(type);
  if (!record)
    return;
  const LocalId receiver = object.isPlainLocal() ? object.local : noteType(build().load(range, object), type);
  const std::string name = "~" + unit.names.plainName(patternOf(record));
  ir::FunctionBuilder::CallSpec spec;
  spec.receiver = receiver;
  spec.method = intern(name);
  spec.callee = build().field(range, object, name);
  spec.mayThrow = false;
  build().call(range, spec);
}

void Lowering::popCleanups(size_t depth) {
  while (build().scopeDepth() > depth)
    build().popCleanup();
}

} // namespace leaklint::frontends::cpp
