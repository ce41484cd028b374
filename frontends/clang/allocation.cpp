// new and delete.

#include "frontends/clang/lowering.h"

#include "frontends/clang/may_throw.h"

namespace leaklint::frontends::cpp {

using clang::CXXConstructExpr;
using clang::Expr;
using ir::CallStyle;
using llvm::dyn_cast;

namespace {

/// `new (place) T` makes an object in memory that exists; other forms of operator new take memory. In a template the
/// form may not be known yet: then the memory is taken to exist.
bool isPlacement(const clang::CXXNewExpr *node) {
  const clang::FunctionDecl *function = node->getOperatorNew();
  return node->getNumPlacementArgs() > 0 && (!function || function->isReservedGlobalPlacementOperator());
}

} // namespace

/// That memory may run out is not taken for a way to leave: only the constructor may throw.
LocalId Lowering::VisitCXXNewExpr(const clang::CXXNewExpr *node) {
  const CallStyle style = isPlacement(node) ? CallStyle::Construct : CallStyle::Heap;
  const SourceRange range = rangeOf(node);
  const clang::QualType type = node->getAllocatedType();
  const auto *made = llvm::dyn_cast_or_null<CXXConstructExpr>(node->getInitializer());
  if (node->isArray() || !(made || type->isRecordType() || type->isDependentType()))
    return scalarNew(node);
  if (style == CallStyle::Construct)
    for (unsigned i = 0; i < node->getNumPlacementArgs(); ++i)
      effect(node->getPlacementArg(i));
  if (made)
    return constructCall(type, llvm::ArrayRef(made->getArgs(), made->getNumArgs()), style,
                         constructionMayThrow(made->getConstructor()), range, made->getConstructor());
  const Expr *initial = node->getInitializer();
  llvm::SmallVector<const Expr *, 4> given;
  if (const auto *list = llvm::dyn_cast_or_null<clang::ParenListExpr>(initial)) {
    for (unsigned i = 0; i < list->getNumExprs(); ++i)
      given.push_back(list->getExpr(i));
  } else if (const auto *braces = llvm::dyn_cast_or_null<clang::InitListExpr>(initial)) {
    given.append(braces->inits().begin(), braces->inits().end());
  }
  return constructCall(type, given, style, type->isDependentType(), range);
}

/// Arrays and what is no class: `call heap "char[]"(n)`.
LocalId Lowering::scalarNew(const clang::CXXNewExpr *node) {
  const std::string name = unit.types.referenceTo(node->getAllocatedType()).text.str() + (node->isArray() ? "[]" : "");
  llvm::SmallVector<ir::Argument, 2> arguments;
  if (node->isArray() && node->getArraySize() && *node->getArraySize())
    arguments.push_back({value(*node->getArraySize()), {}, false});
  else if (node->getInitializer() && !node->isArray())
    arguments.push_back({value(node->getInitializer()), {}, false});
  ir::FunctionBuilder::CallSpec spec;
  spec.callee = unit.names.globalPath(name);
  spec.arguments = arguments;
  spec.style = isPlacement(node) ? CallStyle::Construct : CallStyle::Heap;
  spec.mayThrow = false;
  return build().call(rangeOf(node), spec, target());
}

LocalId Lowering::VisitCXXDeleteExpr(const clang::CXXDeleteExpr *node) {
  const ir::Argument only{value(node->getArgument()), {}, false};
  ir::FunctionBuilder::CallSpec spec;
  spec.callee = unit.names.globalPath(std::string("delete"));
  spec.arguments = only;
  spec.mayThrow = false;
  build().call(rangeOf(node), spec);
  return kNoLocal;
}

} // namespace leaklint::frontends::cpp
