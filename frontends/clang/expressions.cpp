// Expressions: the local that holds a value.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::Expr;
using llvm::dyn_cast;

/// `into`: the local to put the value in, where that saves a copy.
LocalId Lowering::value(const Expr *node, LocalId into) {
  if (!node) { // left out of a faulty expression
    noteUnseen();
    return build().opaque({}, "not understood by the compiler", {}, into);
  }
  if (const std::optional<ir::Constant> constant = constantOf(node))
    return build().constant(rangeOf(node), constant->kind, constant->text, into);
  const LocalId outside = std::exchange(pending, into);
  LocalId result = Visit(node);
  pending = outside;
  if (result == kNoLocal) // a call of a statement's kind: void, or one that never returns
    result = build().addTemporary();
  if (into != kNoLocal && result != into)
    return build().copy(rangeOf(node), result, into);
  return noteType(result, node->getType());
}

/// A temporary that holds an object of a class, or a pointer to one, has its type.
LocalId Lowering::noteType(LocalId local, clang::QualType type) {
  ir::Local &made = here->function.locals[local];
  if (made.kind != ir::LocalKind::Temporary || !made.type.text.empty() || type.isNull() || !classBehind(type))
    return local;
  const ir::TypeReference found = unit.types.referenceTo(type);
  if (found.known())
    here->function.locals[local].type = found;
  return local;
}

/// For what it does alone.
void Lowering::effect(const Expr *node) {
  if (!node)
    return;
  const Expr *inside = node->IgnoreParens();
  const auto *cast = dyn_cast<clang::CastExpr>(inside);
  if (cast && (cast->getCastKind() == clang::CK_ToVoid || cast->getCastKind() == clang::CK_NoOp))
    return effect(cast->getSubExpr());
  if (const auto *choice = dyn_cast<clang::ConditionalOperator>(inside))
    return conditionalEffect(choice);
  const auto *binary = dyn_cast<clang::BinaryOperator>(inside);
  if (binary && binary->isLogicalOp())
    return shortCircuitEffect(binary);
  if (binary && binary->getOpcode() == clang::BO_Comma) {
    effect(binary->getLHS());
    return effect(binary->getRHS());
  }
  if (const auto *full = dyn_cast<clang::ExprWithCleanups>(inside)) {
    const size_t depth = build().scopeDepth();
    effect(full->getSubExpr());
    return popCleanups(depth);
  }
  if (llvm::isa<clang::DeclRefExpr, clang::CXXThisExpr>(inside) || constantOf(inside)) // `(void)x`
    return;
  if (const auto *unary = dyn_cast<clang::UnaryOperator>(inside); unary && unary->isIncrementDecrementOp()) {
    step(unary, false);
    return;
  }
  const LocalId outside = std::exchange(pending, kNoLocal);
  Visit(inside);
  pending = outside;
}

LocalId Lowering::unknown(const clang::Stmt *node, llvm::StringRef reason) {
  llvm::SmallVector<LocalId, 4> uses;
  for (const clang::Stmt *child : node->children()) {
    if (const auto *part = llvm::dyn_cast_or_null<Expr>(child))
      uses.push_back(value(part));
    else
      statement(child);
  }
  return build().opaque(rangeOf(node), reason, uses, target());
}

LocalId Lowering::operation(const Expr *node, llvm::StringRef name, llvm::ArrayRef<LocalId> operands) {
  return build().opaque(rangeOf(node), ("operator " + name).str(), operands, target());
}

LocalId Lowering::VisitExpr(const Expr *node) { return unknown(node, node->getStmtClassName()); }

LocalId Lowering::VisitParenExpr(const clang::ParenExpr *node) { return value(node->getSubExpr(), target()); }
LocalId Lowering::VisitConstantExpr(const clang::ConstantExpr *node) { return value(node->getSubExpr(), target()); }
LocalId Lowering::VisitDeclRefExpr(const clang::DeclRefExpr *node) {
  if (const auto *function = dyn_cast<clang::FunctionDecl>(node->getDecl()))
    return build().load(rangeOf(node), unit.names.pathOf(function), target());
  return read(node, place(node));
}
LocalId Lowering::VisitMemberExpr(const clang::MemberExpr *node) { return read(node, place(node)); }
LocalId Lowering::VisitArraySubscriptExpr(const clang::ArraySubscriptExpr *node) { return read(node, place(node)); }
LocalId Lowering::VisitCXXThisExpr(const clang::CXXThisExpr *) { return self(); }
LocalId Lowering::VisitCXXDefaultArgExpr(const clang::CXXDefaultArgExpr *node) {
  return value(node->getExpr(), target());
}
LocalId Lowering::VisitCXXDefaultInitExpr(const clang::CXXDefaultInitExpr *node) {
  return node->getExpr() ? value(node->getExpr(), target()) : unknown(node, "operator default");
}

/// Stands for a value that has been made already: of the left side in `a ?: b`.
LocalId Lowering::VisitOpaqueValueExpr(const clang::OpaqueValueExpr *node) {
  if (const auto found = here->shared.find(node); found != here->shared.end())
    return found->second;
  if (!node->getSourceExpr())
    return unknown(node, "operator value");
  const LocalId made = value(node->getSourceExpr());
  return here->shared[node] = made;
}

/// `({ …; x; })` is worth its last expression.
LocalId Lowering::VisitStmtExpr(const clang::StmtExpr *node) {
  const clang::CompoundStmt *block = node->getSubStmt();
  const LocalId into = target();
  const Expr *last = block->body_empty() ? nullptr : dyn_cast<Expr>(block->body_back());
  const size_t depth = build().scopeDepth();
  here->frames.push_back({block, depth});
  for (const clang::Stmt *each : block->body())
    if (each != last)
      statement(each);
  LocalId result = into;
  if (last && !last->getType()->isVoidType())
    result = kept(last, into);
  else if (last)
    effect(last);
  here->frames.pop_back();
  popCleanups(depth);
  return result;
}

LocalId Lowering::VisitChooseExpr(const clang::ChooseExpr *node) {
  return node->isConditionDependent() ? unknown(node, "operator choose") : value(node->getChosenSubExpr(), target());
}

LocalId Lowering::VisitGenericSelectionExpr(const clang::GenericSelectionExpr *node) {
  return node->isResultDependent() ? unknown(node, "operator generic") : value(node->getResultExpr(), target());
}

LocalId Lowering::VisitCompoundLiteralExpr(const clang::CompoundLiteralExpr *node) {
  return value(node->getInitializer(), target());
}

LocalId Lowering::VisitSubstNonTypeTemplateParmExpr(const clang::SubstNonTypeTemplateParmExpr *node) {
  return value(node->getReplacement(), target());
}

LocalId Lowering::VisitPredefinedExpr(const clang::PredefinedExpr *node) { return operation(node, "name", {}); }

/// What the compiler gave up on. Its parts may still tell who is called, and lambdas stand among them.
LocalId Lowering::VisitRecoveryExpr(const clang::RecoveryExpr *node) {
  noteUnseen();
  return unknown(node, "not understood by the compiler");
}

LocalId Lowering::VisitPackExpansionExpr(const clang::PackExpansionExpr *node) {
  return value(node->getPattern(), target());
}

LocalId Lowering::VisitCXXFoldExpr(const clang::CXXFoldExpr *node) {
  llvm::SmallVector<LocalId, 2> uses;
  for (const Expr *part : {node->getLHS(), node->getRHS()})
    if (part)
      uses.push_back(value(part));
  return operation(node, "fold", uses);
}

/// A property, or a rewritten expression: what it means rather than what is written.
LocalId Lowering::VisitPseudoObjectExpr(const clang::PseudoObjectExpr *node) {
  LocalId result = kNoLocal;
  for (const Expr *part : node->semantics()) {
    const LocalId made = value(part);
    if (part == node->getResultExpr())
      result = made;
  }
  return result;
}

LocalId Lowering::VisitVAArgExpr(const clang::VAArgExpr *node) {
  return operation(node, "va_arg", value(node->getSubExpr()));
}

/// Known to the compiler alone, and computed from what is never run.
LocalId Lowering::VisitUnaryExprOrTypeTraitExpr(const clang::UnaryExprOrTypeTraitExpr *node) {
  return operation(node, "sizeof", {});
}
LocalId Lowering::VisitOffsetOfExpr(const clang::OffsetOfExpr *node) { return operation(node, "offsetof", {}); }
LocalId Lowering::VisitTypeTraitExpr(const clang::TypeTraitExpr *node) { return operation(node, "trait", {}); }
LocalId Lowering::VisitCXXNoexceptExpr(const clang::CXXNoexceptExpr *node) { return operation(node, "noexcept", {}); }
LocalId Lowering::VisitSizeOfPackExpr(const clang::SizeOfPackExpr *node) { return operation(node, "sizeof", {}); }
LocalId Lowering::VisitCXXTypeidExpr(const clang::CXXTypeidExpr *node) { return operation(node, "typeid", {}); }
LocalId Lowering::VisitRequiresExpr(const clang::RequiresExpr *node) { return operation(node, "requires", {}); }
LocalId Lowering::VisitConceptSpecializationExpr(const clang::ConceptSpecializationExpr *node) {
  return operation(node, "concept", {});
}
LocalId Lowering::VisitCXXPseudoDestructorExpr(const clang::CXXPseudoDestructorExpr *node) {
  return operation(node, "destroy", value(node->getBase()));
}
LocalId Lowering::VisitAddrLabelExpr(const clang::AddrLabelExpr *node) { return operation(node, "label", {}); }
LocalId Lowering::VisitSourceLocExpr(const clang::SourceLocExpr *node) { return operation(node, "location", {}); }

LocalId Lowering::VisitDesignatedInitExpr(const clang::DesignatedInitExpr *node) {
  return value(node->getInit(), target());
}

/// An array copied: element by element, of what is shared.
LocalId Lowering::VisitArrayInitLoopExpr(const clang::ArrayInitLoopExpr *node) {
  return value(node->getCommonExpr()->getSourceExpr(), target());
}

LocalId Lowering::VisitAtomicExpr(const clang::AtomicExpr *node) { return unknown(node, "operator atomic"); }

} // namespace leaklint::frontends::cpp
