// Objects made: by constructors, by lists in braces.

#include "frontends/clang/lowering.h"

#include "frontends/clang/may_throw.h"

namespace leaklint::frontends::cpp {

using clang::CXXConstructExpr;
using clang::Expr;
using clang::QualType;
using ir::CallStyle;
using llvm::dyn_cast;

namespace {

/// A part of a list that nobody wrote. A faulty list has holes.
bool isLeftOut(const Expr *part) { return !part || llvm::isa<clang::ImplicitValueInitExpr, clang::NoInitExpr>(part); }

} // namespace

/// The class; for what is no class, the type's text.
AccessPath Lowering::constructorPath(QualType type) {
  if (const AccessPath path = unit.types.classPath(type); !path.empty() && !type->isPointerType())
    return path;
  return unit.names.globalPath(unit.types.referenceTo(type).text.str());
}

LocalId Lowering::VisitCXXConstructExpr(const CXXConstructExpr *node) {
  return construct(node, node->getType(), CallStyle::Construct, rangeOf(node));
}

/// What a library's class is made of without being named keeps its identity: the text that a string is made of, the
/// lambda in a function object, the pointer to the derived class.
bool Lowering::convertsInPassing(const CXXConstructExpr *made) {
  const clang::CXXConstructorDecl *constructor = made->getConstructor();
  if (made->getNumArgs() == 0 || llvm::isa<clang::CXXTemporaryObjectExpr>(made) ||
      made->getParenOrBraceRange().isValid() || constructor->isCopyOrMoveConstructor() ||
      made->getBeginLoc() != made->getArg(0)->getBeginLoc() || unit.names.isProjectClass(classBehind(made->getType())))
    return false;
  for (unsigned i = 1; i < made->getNumArgs(); ++i)
    if (!llvm::isa<clang::CXXDefaultArgExpr>(made->getArg(i)))
      return false;
  const Expr *given = made->getArg(0);
  const QualType type = given->IgnoreParenImpCasts()->getType();
  return type->isRecordType() || type->isFunctionType() || constantOf(given);
}

/// An elided copy is what is copied. Plain data is neither made nor copied by code.
LocalId Lowering::construct(const CXXConstructExpr *made, QualType type, CallStyle style, SourceRange range) {
  const clang::CXXConstructorDecl *constructor = made->getConstructor();
  const bool copies = constructor->isCopyOrMoveConstructor() && made->getNumArgs() >= 1;
  if (style == CallStyle::Construct && copies && (made->isElidable() || constructor->isTrivial()))
    return value(made->getArg(0), target());
  if (style == CallStyle::Construct && convertsInPassing(made))
    return value(made->getArg(0), target());
  if (style == CallStyle::Construct && constructor->isTrivial() && made->getNumArgs() == 0)
    return build().allocate(range, ir::AllocationKind::Object, ir::kNoClass, target());
  return constructCall(type, llvm::ArrayRef(made->getArgs(), made->getNumArgs()), style,
                       constructionMayThrow(constructor), range, constructor);
}

LocalId Lowering::constructCall(QualType type, llvm::ArrayRef<const Expr *> given, CallStyle style, bool mayThrow,
                                SourceRange range, const clang::FunctionDecl *callee) {
  Arguments arguments;
  evaluate(given, callee, {}, arguments);
  ir::FunctionBuilder::CallSpec spec;
  spec.callee = constructorPath(type);
  spec.arguments = arguments.values;
  spec.style = style;
  spec.mayThrow = mayThrow && hasExceptions(unit.ast);
  const LocalId result = noteType(build().call(range, spec, target()), type);
  takeOuts(arguments, result, range);
  return result;
}

LocalId Lowering::VisitCXXInheritedCtorInitExpr(const clang::CXXInheritedCtorInitExpr *node) {
  return constructCall(node->getType(), {}, CallStyle::Construct, true, rangeOf(node));
}

/// `T(a, b)` in a template.
LocalId Lowering::VisitCXXUnresolvedConstructExpr(const clang::CXXUnresolvedConstructExpr *node) {
  llvm::SmallVector<const Expr *, 4> given;
  for (unsigned i = 0; i < node->getNumArgs(); ++i)
    given.push_back(node->getArg(i));
  return constructCall(node->getTypeAsWritten(), given, CallStyle::Construct, true, rangeOf(node));
}

// Lists in braces.

LocalId Lowering::VisitInitListExpr(const clang::InitListExpr *node) {
  const clang::InitListExpr *list = node->isSemanticForm() || !node->getSemanticForm() ? node : node->getSemanticForm();
  const QualType type = list->getType();
  const llvm::ArrayRef<Expr *> values(const_cast<clang::InitListExpr *>(list)->getInits(), list->getNumInits());
  if (type.isNull())
    return unknown(node, "operator list");
  if (list->isTransparent() || (values.size() == 1 && type->isScalarType()))
    return value(values.front(), target());
  if (values.empty() && type->isScalarType())
    return type->isPointerType() ? build().constant(rangeOf(node), ir::ConstantKind::Null, "", target())
                                 : build().constant(rangeOf(node), ir::ConstantKind::Number, "0", target());
  if (const clang::RecordDecl *record = type->isRecordType() ? type->getAsRecordDecl() : nullptr)
    return recordLiteral(record, values, list);
  return listLiteral(values, list);
}

LocalId Lowering::VisitCXXParenListInitExpr(const clang::CXXParenListInitExpr *node) {
  const llvm::ArrayRef<Expr *> values = const_cast<clang::CXXParenListInitExpr *>(node)->getInitExprs();
  if (const clang::RecordDecl *record = node->getType()->getAsRecordDecl())
    return recordLiteral(record, values, node);
  return listLiteral(values, node);
}

/// Fields in their order, bases before them. A union's list sets one of its fields.
LocalId Lowering::recordLiteral(const clang::RecordDecl *record, llvm::ArrayRef<Expr *> values, const Expr *node) {
  const LocalId made =
      noteType(build().allocate(rangeOf(node), ir::AllocationKind::Object, ir::kNoClass, target()), node->getType());
  if (const auto *derived = dyn_cast<clang::CXXRecordDecl>(record)) {
    const size_t bases = std::min<size_t>(derived->getNumBases(), values.size());
    for (const Expr *base : values.take_front(bases))
      if (!isLeftOut(base))
        effect(base);
    values = values.drop_front(bases);
  }
  const auto *list = dyn_cast<clang::InitListExpr>(node);
  const clang::FieldDecl *only = list ? list->getInitializedFieldInUnion() : nullptr;
  auto field = record->field_begin();
  for (const Expr *each : values) {
    while (!only && field != record->field_end() && field->isUnnamedBitField())
      ++field;
    if (!only && field == record->field_end())
      break;
    const clang::FieldDecl *set = only ? only : *field++;
    if (isLeftOut(each))
      continue;
    const LocalId given = value(each);
    if (!set->getName().empty())
      build().store(rangeOf(each), build().field(rangeOf(each), AccessPath::ofLocal(made), set->getName()), given);
  }
  return made;
}

/// Constants tell nothing of what a list keeps; a table of numbers may have thousands.
LocalId Lowering::listLiteral(llvm::ArrayRef<Expr *> values, const Expr *node) {
  const LocalId made = build().allocate(rangeOf(node), ir::AllocationKind::List, ir::kNoClass, target());
  const ir::Projection some{ir::ProjectionKind::Element, {}, kNoLocal};
  for (const Expr *each : values) {
    if (isLeftOut(each) || constantOf(each) || isConstantTable(each))
      continue;
    const LocalId given = value(each);
    build().store(rangeOf(each), build().project(rangeOf(each), AccessPath::ofLocal(made), some), given);
  }
  return made;
}

/// A row of a table: a list of constants, or of such lists.
bool Lowering::isConstantTable(const Expr *node) {
  const auto *list = dyn_cast<clang::InitListExpr>(node->IgnoreImplicit());
  return list && llvm::all_of(list->inits(), [this](const Expr *each) {
           return isLeftOut(each) || constantOf(each) || isConstantTable(each);
         });
}

/// `T x(a)` in a template.
LocalId Lowering::VisitParenListExpr(const clang::ParenListExpr *node) {
  if (node->getNumExprs() == 1)
    return value(node->getExpr(0), target());
  return unknown(node, "operator list");
}

LocalId Lowering::VisitCXXStdInitializerListExpr(const clang::CXXStdInitializerListExpr *node) {
  return value(node->getSubExpr(), target());
}

LocalId Lowering::VisitImplicitValueInitExpr(const clang::ImplicitValueInitExpr *node) {
  return node->getType()->isPointerType() ? build().constant(rangeOf(node), ir::ConstantKind::Null, "", target())
                                          : build().constant(rangeOf(node), ir::ConstantKind::Number, "0", target());
}

LocalId Lowering::VisitCXXScalarValueInitExpr(const clang::CXXScalarValueInitExpr *node) {
  if (node->getType()->isDependentType())
    return constructCall(node->getType(), {}, CallStyle::Construct, true, rangeOf(node));
  return node->getType()->isPointerType() ? build().constant(rangeOf(node), ir::ConstantKind::Null, "", target())
                                          : build().constant(rangeOf(node), ir::ConstantKind::Number, "0", target());
}

} // namespace leaklint::frontends::cpp
