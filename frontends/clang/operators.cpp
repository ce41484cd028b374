// Built-in operators.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::Expr;
using llvm::dyn_cast;

namespace {

/// A member of a type that points to its own type: the node of an intrusive list or tree, which holds what it stands
/// in.
bool isLink(const clang::MemberExpr *member) {
  const auto *node = member->getType()->getAsRecordDecl();
  if (!node || !node->getDefinition())
    return false;
  return llvm::any_of(node->getDefinition()->fields(), [node](const clang::FieldDecl *field) {
    const clang::QualType pointee = field->getType()->getPointeeType();
    const auto *pointed = pointee.isNull() ? nullptr : pointee->getAsRecordDecl();
    return pointed && pointed->getCanonicalDecl() == node->getCanonicalDecl();
  });
}

} // namespace

LocalId Lowering::VisitUnaryOperator(const clang::UnaryOperator *node) {
  switch (node->getOpcode()) {
  case clang::UO_Deref:
    return read(node, place(node));
  case clang::UO_AddrOf:
    return addressOf(node);
  case clang::UO_LNot:
    return operation(node, "!", value(node->getSubExpr()));
  case clang::UO_Extension:
  case clang::UO_Plus:
    return value(node->getSubExpr(), target());
  case clang::UO_Coawait:
    here->function.isAsync = true;
    return build().await(rangeOf(node), value(node->getSubExpr()));
  default:
    break;
  }
  if (node->isIncrementDecrementOp())
    return step(node, true);
  return operation(node, clang::UnaryOperator::getOpcodeStr(node->getOpcode()), value(node->getSubExpr()));
}

/// `++x`, `x--`.
LocalId Lowering::step(const clang::UnaryOperator *node, bool used) {
  const SourceRange range = rangeOf(node);
  const AccessPath path = place(node->getSubExpr());
  const LocalId before = path.isPlainLocal() ? path.local : build().load(range, path);
  const LocalId given = used && node->isPostfix() && path.isPlainLocal() ? build().copy(range, before) : before;
  const std::string name = "operator " + clang::UnaryOperator::getOpcodeStr(node->getOpcode()).str();
  const LocalId after =
      node->getType()->isPointerType() ? build().copy(range, before) : build().opaque(range, name, before);
  write(range, path, after);
  return node->isPostfix() ? given : after;
}

/// The address of an object or a function is that itself; of a link, the object that is linked; of a scalar it is not
/// known, except where it is handed over.
LocalId Lowering::addressOf(const clang::UnaryOperator *node) {
  const Expr *inside = node->getSubExpr()->IgnoreParens();
  if (const auto *reference = dyn_cast<clang::DeclRefExpr>(inside)) {
    if (const auto *function = dyn_cast<clang::FunctionDecl>(reference->getDecl()))
      return function->isCXXInstanceMember() ? memberPointer(reference)
                                             : build().load(rangeOf(node), unit.names.pathOf(function), target());
    if (llvm::isa<clang::FieldDecl, clang::IndirectFieldDecl>(reference->getDecl()))
      return memberPointer(reference);
  }
  if (const auto *pointed = dyn_cast<clang::UnaryOperator>(inside); pointed && pointed->getOpcode() == clang::UO_Deref)
    return value(pointed->getSubExpr(), target());
  if (llvm::isa<clang::OverloadExpr, clang::DependentScopeDeclRefExpr>(inside))
    return value(inside, target());
  if (const auto *member = dyn_cast<clang::MemberExpr>(inside); member && isLink(member))
    return read(member->getBase(), place(member->getBase()));
  const clang::QualType type = inside->getType();
  if (type->isRecordType() || type->isArrayType() || type->isDependentType() || type->isFunctionType())
    return value(inside, target());
  if (const auto *element = dyn_cast<clang::ArraySubscriptExpr>(inside)) { // `&a[i]` is `a + i`
    const LocalId base = value(element->getBase());
    effect(element->getIdx());
    return base;
  }
  return build().opaque(rangeOf(node), "address taken", value(inside), target());
}

LocalId Lowering::memberPointer(const clang::DeclRefExpr *node) {
  std::string text = "&";
  if (const auto *around = dyn_cast<clang::RecordDecl>(node->getDecl()->getDeclContext()))
    text += (unit.names.qualified(around) + "::").str();
  text += unit.names.plainName(node->getDecl());
  return build().constant(rangeOf(node), ir::ConstantKind::Other, text, target());
}

LocalId Lowering::assign(const Expr *to, const Expr *given) {
  const LocalId made = kept(given);
  AccessPath path = place(to);
  // `*p = value` changes the object, and leaves the pointer as it is.
  const auto *pointed = dyn_cast<clang::UnaryOperator>(to->IgnoreParens());
  if (pointed && pointed->getOpcode() == clang::UO_Deref && path.isPlainLocal())
    path = build().project(rangeOf(to), path, {ir::ProjectionKind::Dereference, {}, kNoLocal});
  write(rangeOf(to), path, made);
  return made;
}

LocalId Lowering::VisitBinaryOperator(const clang::BinaryOperator *node) {
  switch (node->getOpcode()) {
  case clang::BO_Assign:
    return assign(node->getLHS(), node->getRHS());
  case clang::BO_Comma:
    effect(node->getLHS());
    return value(node->getRHS(), target());
  case clang::BO_LAnd:
  case clang::BO_LOr:
    return shortCircuit(node);
  default:
    return chainOf(node);
  }
}

/// `a + b + …`: by its left side, as long as that takes, without recursion.
LocalId Lowering::chainOf(const clang::BinaryOperator *node) {
  llvm::SmallVector<const clang::BinaryOperator *, 8> chain;
  const Expr *first = node;
  while (const auto *binary = dyn_cast<clang::BinaryOperator>(first)) {
    if (binary->isAssignmentOp() || binary->isLogicalOp() || binary->isCommaOp())
      break;
    chain.push_back(binary);
    first = binary->getLHS()->IgnoreParenImpCasts();
    if (first->getStmtClass() != clang::Stmt::BinaryOperatorClass || constantOf(first))
      break;
  }
  LocalId result = value(chain.back()->getLHS());
  for (const clang::BinaryOperator *each : llvm::reverse(chain)) {
    const LocalId right = value(each->getRHS());
    const LocalId into = each == node ? target() : kNoLocal;
    // A pointer into an object is the object.
    if (each->getType()->isPointerType()) {
      result = build().copy(rangeOf(each), each->getLHS()->getType()->isPointerType() ? result : right, into);
      continue;
    }
    const std::string name = "operator " + each->getOpcodeStr().str();
    result = build().opaque(rangeOf(each), name, {result, right}, into);
  }
  return result;
}

LocalId Lowering::VisitCompoundAssignOperator(const clang::CompoundAssignOperator *node) {
  const SourceRange range = rangeOf(node);
  const LocalId right = value(node->getRHS());
  const AccessPath path = place(node->getLHS());
  const LocalId before = path.isPlainLocal() ? path.local : build().load(range, path);
  const std::string name = "operator " + node->getOpcodeStr().drop_back().str();
  const LocalId after =
      node->getType()->isPointerType() ? build().copy(range, before) : build().opaque(range, name, {before, right});
  write(range, path, after);
  return after;
}

/// `a == b` that is written for `!(a != b)`, and the like.
LocalId Lowering::VisitCXXRewrittenBinaryOperator(const clang::CXXRewrittenBinaryOperator *node) {
  const LocalId left = value(node->getLHS());
  const LocalId right = value(node->getRHS());
  return operation(node, clang::BinaryOperator::getOpcodeStr(node->getOperator()), {left, right});
}

LocalId Lowering::VisitAbstractConditionalOperator(const clang::AbstractConditionalOperator *node) {
  const LocalId into = target();
  const LocalId result = into != kNoLocal ? into : build().addTemporary();
  const BlockId yes = build().newBlock();
  const BlockId no = build().newBlock();
  const BlockId join = build().newBlock();
  const SourceRange range = rangeOf(node);
  if (const auto *elvis = dyn_cast<clang::BinaryConditionalOperator>(node))
    here->shared[elvis->getOpaqueValue()] = value(elvis->getCommon());
  branchOn(node->getCond(), yes, no);
  const bool isVoid = node->getType()->isVoidType();
  for (const auto &[block, arm] : {std::pair(yes, node->getTrueExpr()), std::pair(no, node->getFalseExpr())}) {
    build().setInsertPoint(block);
    if (isVoid || llvm::isa<clang::CXXThrowExpr>(arm->IgnoreParenImpCasts()))
      effectInArm(arm);
    else
      valueInArm(arm, result);
    if (build().reachable())
      build().branch(range, join);
  }
  build().setInsertPoint(join);
  return isVoid ? kNoLocal : noteType(result, node->getType());
}

/// Temporaries of an arm end with it: where both meet again, it could not be told whose they are.
LocalId Lowering::valueInArm(const Expr *node, LocalId into) {
  const size_t depth = build().scopeDepth();
  const LocalId made = value(node, into);
  popCleanups(depth);
  return made;
}

void Lowering::effectInArm(const Expr *node) {
  const size_t depth = build().scopeDepth();
  effect(node);
  popCleanups(depth);
}

} // namespace leaklint::frontends::cpp
