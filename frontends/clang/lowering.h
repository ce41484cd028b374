#pragma once

#include "checks/ir/builder.h"
#include "frontends/clang/function_context.h"
#include "frontends/clang/unit.h"

#include <optional>

namespace leaklint::frontends::cpp {

using ir::AccessPath;
using ir::BlockId;
using ir::kNoLocal;
using ir::LocalId;
using ir::SourceRange;

/// Lowers the bodies of functions. Each construct is a Visit function, found by the node's kind; statements give
/// kNoLocal, expressions the local that holds their value.
class Lowering : public clang::ConstStmtVisitor<Lowering, LocalId> {
public:
  explicit Lowering(Unit &shared) : unit(shared) {}

  /// All functions of the unit and the body of the module. False when the deadline passed.
  bool run();

private:
  friend class clang::StmtVisitorBase<llvm::make_const_ptr, Lowering, LocalId>;

  // The unit (lowering.cpp) and functions (functions.cpp).
  ir::FunctionBuilder &build() { return here->builder; }
  SourceRange rangeOf(const clang::Stmt *node) { return unit.sources.range(node->getSourceRange()); }
  ir::Name intern(llvm::StringRef text) { return unit.module.intern(text); }
  void lowerDefinition(const Unit::Definition &definition);
  void bindFunction(const clang::FunctionDecl *function, ir::FunctionId id);
  void function(const clang::FunctionDecl *function, ir::FunctionId id);
  void impliedMember(const clang::CXXRecordDecl *record, ir::FunctionId id);
  void parameters(const clang::FunctionDecl *function);
  void addSelf(const clang::CXXRecordDecl *record, SourceRange range);
  void body(const clang::Stmt *body);
  void globalVariable(const clang::VarDecl *variable);
  LocalId self();

  // Constructors and destructors (constructors.cpp).
  void initialisers(const clang::CXXConstructorDecl *constructor);
  void initialiser(const clang::CXXCtorInitializer *each);
  void initialiseField(const clang::FieldDecl *field, const clang::Expr *initial, SourceRange range);
  void baseInitialiser(const clang::CXXConstructExpr *made, clang::QualType type, SourceRange range);
  void pushMemberCleanups(const clang::CXXRecordDecl *record, SourceRange range);
  void destroyMembers(const clang::CXXRecordDecl *record, SourceRange range);
  LocalId construct(const clang::CXXConstructExpr *made, clang::QualType type, ir::CallStyle style, SourceRange range);
  LocalId constructCall(clang::QualType type, llvm::ArrayRef<const clang::Expr *> arguments, ir::CallStyle style,
                        bool mayThrow, SourceRange range, const clang::FunctionDecl *callee = nullptr);
  bool convertsInPassing(const clang::CXXConstructExpr *made);
  AccessPath constructorPath(clang::QualType type);
  LocalId VisitCXXConstructExpr(const clang::CXXConstructExpr *node);
  LocalId VisitCXXInheritedCtorInitExpr(const clang::CXXInheritedCtorInitExpr *node);
  LocalId VisitCXXUnresolvedConstructExpr(const clang::CXXUnresolvedConstructExpr *node);
  LocalId VisitInitListExpr(const clang::InitListExpr *node);
  LocalId VisitCXXParenListInitExpr(const clang::CXXParenListInitExpr *node);
  LocalId VisitParenListExpr(const clang::ParenListExpr *node);
  LocalId VisitCXXStdInitializerListExpr(const clang::CXXStdInitializerListExpr *node);
  LocalId VisitImplicitValueInitExpr(const clang::ImplicitValueInitExpr *node);
  LocalId VisitCXXScalarValueInitExpr(const clang::CXXScalarValueInitExpr *node);
  LocalId recordLiteral(const clang::RecordDecl *record, llvm::ArrayRef<clang::Expr *> values, const clang::Expr *node);
  bool isConstantTable(const clang::Expr *node);
  LocalId listLiteral(llvm::ArrayRef<clang::Expr *> values, const clang::Expr *node);

  // new and delete (allocation.cpp).
  LocalId VisitCXXNewExpr(const clang::CXXNewExpr *node);
  LocalId VisitCXXDeleteExpr(const clang::CXXDeleteExpr *node);
  LocalId scalarNew(const clang::CXXNewExpr *node);

  // Expressions (expressions.cpp, operators.cpp, casts.cpp, constants.cpp).
  LocalId value(const clang::Expr *node, LocalId into = kNoLocal);
  void effect(const clang::Expr *node);
  LocalId target() const { return pending; }
  LocalId noteType(LocalId local, clang::QualType type);
  LocalId read(const clang::Expr *node, const AccessPath &path);
  void write(SourceRange range, const AccessPath &path, LocalId value);
  LocalId unknown(const clang::Stmt *node, llvm::StringRef reason);
  LocalId operation(const clang::Expr *node, llvm::StringRef name, llvm::ArrayRef<LocalId> operands);
  LocalId VisitStmt(const clang::Stmt *node);
  LocalId VisitExpr(const clang::Expr *node);
  LocalId VisitParenExpr(const clang::ParenExpr *node);
  LocalId VisitConstantExpr(const clang::ConstantExpr *node);
  LocalId VisitDeclRefExpr(const clang::DeclRefExpr *node);
  LocalId VisitMemberExpr(const clang::MemberExpr *node);
  LocalId VisitArraySubscriptExpr(const clang::ArraySubscriptExpr *node);
  LocalId VisitCXXThisExpr(const clang::CXXThisExpr *node);
  LocalId VisitCastExpr(const clang::CastExpr *node);
  LocalId VisitCXXDefaultArgExpr(const clang::CXXDefaultArgExpr *node);
  LocalId VisitCXXDefaultInitExpr(const clang::CXXDefaultInitExpr *node);
  LocalId VisitOpaqueValueExpr(const clang::OpaqueValueExpr *node);
  LocalId VisitStmtExpr(const clang::StmtExpr *node);
  LocalId VisitChooseExpr(const clang::ChooseExpr *node);
  LocalId VisitGenericSelectionExpr(const clang::GenericSelectionExpr *node);
  LocalId VisitCompoundLiteralExpr(const clang::CompoundLiteralExpr *node);
  LocalId VisitSubstNonTypeTemplateParmExpr(const clang::SubstNonTypeTemplateParmExpr *node);
  LocalId VisitPredefinedExpr(const clang::PredefinedExpr *node);
  LocalId VisitRecoveryExpr(const clang::RecoveryExpr *node);
  LocalId VisitCXXThrowExpr(const clang::CXXThrowExpr *node);
  LocalId VisitPackExpansionExpr(const clang::PackExpansionExpr *node);
  LocalId VisitCXXFoldExpr(const clang::CXXFoldExpr *node);
  LocalId VisitPseudoObjectExpr(const clang::PseudoObjectExpr *node);
  LocalId VisitVAArgExpr(const clang::VAArgExpr *node);
  LocalId VisitUnaryExprOrTypeTraitExpr(const clang::UnaryExprOrTypeTraitExpr *node);
  LocalId VisitOffsetOfExpr(const clang::OffsetOfExpr *node);
  LocalId VisitTypeTraitExpr(const clang::TypeTraitExpr *node);
  LocalId VisitCXXNoexceptExpr(const clang::CXXNoexceptExpr *node);
  LocalId VisitSizeOfPackExpr(const clang::SizeOfPackExpr *node);
  LocalId VisitCXXTypeidExpr(const clang::CXXTypeidExpr *node);
  LocalId VisitRequiresExpr(const clang::RequiresExpr *node);
  LocalId VisitConceptSpecializationExpr(const clang::ConceptSpecializationExpr *node);
  LocalId VisitCXXPseudoDestructorExpr(const clang::CXXPseudoDestructorExpr *node);
  LocalId VisitAddrLabelExpr(const clang::AddrLabelExpr *node);
  LocalId VisitSourceLocExpr(const clang::SourceLocExpr *node);
  LocalId VisitDesignatedInitExpr(const clang::DesignatedInitExpr *node);
  LocalId VisitArrayInitLoopExpr(const clang::ArrayInitLoopExpr *node);
  LocalId VisitAtomicExpr(const clang::AtomicExpr *node);
  LocalId VisitUnaryOperator(const clang::UnaryOperator *node);
  LocalId VisitBinaryOperator(const clang::BinaryOperator *node);
  LocalId VisitCompoundAssignOperator(const clang::CompoundAssignOperator *node);
  LocalId VisitAbstractConditionalOperator(const clang::AbstractConditionalOperator *node);
  LocalId VisitCXXRewrittenBinaryOperator(const clang::CXXRewrittenBinaryOperator *node);
  LocalId step(const clang::UnaryOperator *node, bool used);
  LocalId addressOf(const clang::UnaryOperator *node);
  LocalId memberPointer(const clang::DeclRefExpr *node);
  LocalId assign(const clang::Expr *target, const clang::Expr *given);
  LocalId chainOf(const clang::BinaryOperator *node);
  LocalId booleanValue(const clang::Expr *node);
  std::optional<ir::Constant> constantOf(const clang::Expr *node);

  // Dependent names (dependent.cpp).
  LocalId VisitUnresolvedLookupExpr(const clang::UnresolvedLookupExpr *node);
  LocalId VisitUnresolvedMemberExpr(const clang::UnresolvedMemberExpr *node);
  LocalId VisitCXXDependentScopeMemberExpr(const clang::CXXDependentScopeMemberExpr *node);
  LocalId VisitDependentScopeDeclRefExpr(const clang::DependentScopeDeclRefExpr *node);
  AccessPath overloadPath(const clang::OverloadExpr *node);
  AccessPath dependentPath(const clang::DependentScopeDeclRefExpr *node);
  AccessPath dependentBase(const clang::Expr *base, clang::QualType baseType, bool isArrow, SourceRange range);

  // Places (places.cpp).
  AccessPath place(const clang::Expr *node);
  std::optional<AccessPath> ownPlace(const clang::Expr *node);
  AccessPath declaredPlace(const clang::ValueDecl *declaration, const clang::Expr *node);
  AccessPath memberPlace(const clang::MemberExpr *node);
  AccessPath elementPlace(const clang::Expr *base, const clang::Expr *index, SourceRange range);
  AccessPath pointeePlace(const clang::Expr *pointer, SourceRange range);
  std::optional<AccessPath> operatorPlace(const clang::CXXOperatorCallExpr *node);
  LocalId localOf(const clang::ValueDecl *declaration);
  LocalId capture(FunctionContext &owner, LocalId outer, bool byValue);

  // Calls (calls.cpp, operator_calls.cpp, arguments.cpp).
  struct Callee {
    AccessPath path;
    LocalId receiver = kNoLocal;
    LocalId function = kNoLocal;
    ir::Name method;
    ir::CallStyle style = ir::CallStyle::Plain;
    bool mayThrow = true;
    bool ends = false; ///< never returns
    const clang::FunctionDecl *declaration = nullptr;
    clang::QualType type; ///< the function's, where there is no declaration
  };
  /// A variable whose address an argument is: the call may set it.
  struct OutParameter {
    AccessPath place;
    unsigned index = 0;
    clang::QualType type;
  };
  struct Arguments {
    llvm::SmallVector<ir::Argument, 8> values;
    llvm::SmallVector<OutParameter, 2> outs;
  };
  LocalId VisitCallExpr(const clang::CallExpr *node);
  LocalId VisitCXXMemberCallExpr(const clang::CXXMemberCallExpr *node);
  LocalId VisitCXXOperatorCallExpr(const clang::CXXOperatorCallExpr *node);
  LocalId VisitUserDefinedLiteral(const clang::UserDefinedLiteral *node);
  Callee calleeOf(const clang::Expr *expression);
  Callee functionCallee(const clang::FunctionDecl *function);
  Callee methodCallee(const clang::MemberExpr *member);
  Callee methodOn(AccessPath object, LocalId receiver, llvm::StringRef name, SourceRange range);
  Callee computedCallee(const clang::Expr *expression);
  LocalId builtinCall(const clang::CallExpr *node, unsigned builtin, bool &handled);
  LocalId emitCall(const clang::Expr *node, const Callee &callee, const Arguments &arguments);
  LocalId assignObject(const clang::CXXOperatorCallExpr *node);
  LocalId callObject(const clang::CXXOperatorCallExpr *node);
  LocalId operatorMethod(const clang::CXXOperatorCallExpr *node);
  void evaluate(llvm::ArrayRef<const clang::Expr *> given, const clang::FunctionDecl *function, clang::QualType type,
                Arguments &out);
  void argument(const clang::Expr *given, clang::QualType parameter, Arguments &out);
  std::optional<AccessPath> outPlace(const clang::Expr *given, clang::QualType parameter, clang::QualType &type);
  void takeOuts(const Arguments &arguments, LocalId result, SourceRange range);

  // Conditions (conditions.cpp, tests.cpp).
  void branchOn(const clang::Expr *condition, BlockId yes, BlockId no);
  void branchOnChain(const clang::BinaryOperator *node, BlockId yes, BlockId no);
  bool branchOnComparison(clang::BinaryOperatorKind operation, const clang::Expr *left, const clang::Expr *right,
                          const clang::Expr *node, BlockId yes, BlockId no);
  void branchOnEquality(const clang::Expr *left, const clang::Expr *right, const clang::Expr *node, BlockId yes,
                        BlockId no);
  void branchOnOrder(clang::BinaryOperatorKind operation, const clang::Expr *left, const clang::Expr *right,
                     const clang::Expr *node, BlockId yes, BlockId no);
  void branchOnTest(const clang::Expr *node, const ir::Test &test, BlockId yes, BlockId no);
  void branchOnFull(const clang::ExprWithCleanups *node, BlockId yes, BlockId no);
  std::optional<bool> truthOf(const clang::Expr *condition);
  LocalId shortCircuit(const clang::BinaryOperator *node);
  void shortCircuitEffect(const clang::BinaryOperator *node);
  void conditionalEffect(const clang::ConditionalOperator *node);
  LocalId valueInArm(const clang::Expr *node, LocalId into);
  void effectInArm(const clang::Expr *node);

  // Temporaries and the ends of scopes (temporaries.cpp, variables.cpp).
  LocalId VisitExprWithCleanups(const clang::ExprWithCleanups *node);
  LocalId VisitMaterializeTemporaryExpr(const clang::MaterializeTemporaryExpr *node);
  LocalId VisitCXXBindTemporaryExpr(const clang::CXXBindTemporaryExpr *node);
  /// Its result is kept by what is initialised, not destroyed with the full expression.
  LocalId kept(const clang::Expr *node, LocalId into = kNoLocal);
  void keep(const clang::Expr *node);
  void pushDestructor(LocalId object, clang::QualType type, SourceRange range);
  void destroy(const AccessPath &object, clang::QualType type, SourceRange range);
  void popCleanups(size_t depth);

  // Variables (variables.cpp, bindings.cpp).
  LocalId VisitDeclStmt(const clang::DeclStmt *node);
  void declare(const clang::Decl *declaration);
  void variable(const clang::VarDecl *variable);
  LocalId addVariable(const clang::ValueDecl *variable, ir::LocalKind kind);
  void initialise(const clang::VarDecl *variable, LocalId local);
  static bool makesNothing(const clang::Expr *initial);
  void openScopeOf(const clang::VarDecl *variable, LocalId local);
  void staticVariable(const clang::VarDecl *variable);
  void storeStatic(const clang::VarDecl *variable);
  void bindings(const clang::DecompositionDecl *declaration);
  void binding(const clang::BindingDecl *each, LocalId whole, unsigned index);

  // Statements (statements.cpp, loops.cpp, switch.cpp, jumps.cpp, exceptions.cpp, coroutines.cpp).
  void statement(const clang::Stmt *node);
  void scoped(const clang::Stmt *node);
  LocalId VisitNullStmt(const clang::NullStmt *) { return kNoLocal; }
  LocalId VisitCompoundStmt(const clang::CompoundStmt *node);
  LocalId VisitAttributedStmt(const clang::AttributedStmt *node);
  LocalId VisitIfStmt(const clang::IfStmt *node);
  LocalId VisitReturnStmt(const clang::ReturnStmt *node);
  LocalId VisitGCCAsmStmt(const clang::GCCAsmStmt *node);
  const clang::Stmt *ifArm(const clang::IfStmt *node, BlockId join, size_t depth);
  void goOnAt(BlockId block, SourceRange range);
  LocalId VisitWhileStmt(const clang::WhileStmt *node);
  LocalId VisitDoStmt(const clang::DoStmt *node);
  LocalId VisitForStmt(const clang::ForStmt *node);
  LocalId VisitCXXForRangeStmt(const clang::CXXForRangeStmt *node);
  void loopVariable(const clang::CXXForRangeStmt *node, LocalId source);
  void condition(const clang::VarDecl *declared, const clang::Expr *condition, BlockId yes, BlockId no);
  LocalId VisitSwitchStmt(const clang::SwitchStmt *node);
  LocalId VisitSwitchCase(const clang::SwitchCase *node);
  void caseTest(const clang::CaseStmt *node, LocalId subject);
  LocalId VisitBreakStmt(const clang::BreakStmt *node);
  LocalId VisitContinueStmt(const clang::ContinueStmt *node);
  LocalId VisitGotoStmt(const clang::GotoStmt *node);
  LocalId VisitIndirectGotoStmt(const clang::IndirectGotoStmt *node);
  LocalId VisitLabelStmt(const clang::LabelStmt *node);
  void jumpTo(const clang::LabelDecl *label, SourceRange range);
  BlockId labelBlock(const clang::LabelDecl *label);
  void findLabels();
  LocalId VisitCXXTryStmt(const clang::CXXTryStmt *node);
  void handler(const clang::CXXCatchStmt *node, LocalId exception, BlockId join);
  LocalId VisitCoroutineBodyStmt(const clang::CoroutineBodyStmt *node);
  LocalId VisitCoreturnStmt(const clang::CoreturnStmt *node);
  LocalId VisitCoawaitExpr(const clang::CoawaitExpr *node);
  LocalId VisitDependentCoawaitExpr(const clang::DependentCoawaitExpr *node);
  LocalId VisitCoyieldExpr(const clang::CoyieldExpr *node);

  // Lambdas (lambdas.cpp).
  LocalId VisitLambdaExpr(const clang::LambdaExpr *node);
  void captures(const clang::LambdaExpr *node, FunctionContext &inside);
  void captureOne(const clang::LambdaCapture &captured, const clang::Expr *initial, FunctionContext &inside);
  void lambdaBody(const clang::LambdaExpr *node, FunctionContext &inside);

  void noteUnseen();

  Unit &unit;
  FunctionContext *here = nullptr;
  FunctionContext *moduleBody = nullptr;
  LocalId pending = kNoLocal; ///< where the value of the expression being visited is to go, if anywhere
};

} // namespace leaklint::frontends::cpp
