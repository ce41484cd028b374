// Local variables: what they are initialised with, and what their scope's end runs.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::VarDecl;
using llvm::dyn_cast;

LocalId Lowering::VisitDeclStmt(const clang::DeclStmt *node) {
  for (const clang::Decl *each : node->decls())
    declare(each);
  return kNoLocal;
}

void Lowering::declare(const clang::Decl *declaration) {
  if (const auto *record = dyn_cast<clang::RecordDecl>(declaration)) {
    Declarations found(unit);
    found.enclosing = here->function.id;
    found.visit(record);
  } else if (const auto *declared = dyn_cast<VarDecl>(declaration)) {
    if (declared->isInvalidDecl())
      noteUnseen();
    variable(declared);
  }
}

LocalId Lowering::addVariable(const clang::ValueDecl *variable, ir::LocalKind kind) {
  const LocalId local =
      build().addLocal(kind, intern(variable->getName()), unit.sources.range(variable->getLocation()),
                       unit.types.referenceTo(variable->getType()), variable->getType().isConstQualified());
  here->locals[variable->getCanonicalDecl()] = local;
  return local;
}

void Lowering::variable(const VarDecl *variable) {
  if (variable->isStaticLocal())
    return staticVariable(variable);
  if (!variable->hasLocalStorage())
    return; // `extern` in a function
  const LocalId local = addVariable(variable, ir::LocalKind::Variable);
  initialise(variable, local);
  openScopeOf(variable, local);
  if (const auto *parts = dyn_cast<clang::DecompositionDecl>(variable))
    bindings(parts);
}

void Lowering::initialise(const VarDecl *variable, LocalId local) {
  const clang::Expr *initial = variable->getInit();
  if (!initial || makesNothing(initial))
    return;
  const auto *list = dyn_cast<clang::ParenListExpr>(initial);
  if (list && list->getNumExprs() != 1) { // `T x(a, b)` in a template
    llvm::SmallVector<const clang::Expr *, 4> given;
    for (unsigned i = 0; i < list->getNumExprs(); ++i)
      given.push_back(list->getExpr(i));
    const LocalId made = constructCall(variable->getType(), given, ir::CallStyle::Construct, true, rangeOf(initial));
    build().copy(rangeOf(initial), made, local);
    return;
  }
  kept(initial, local);
}

/// Plain data that is left as it is.
bool Lowering::makesNothing(const clang::Expr *initial) {
  const auto *made = dyn_cast<clang::CXXConstructExpr>(initial->IgnoreImplicit());
  return made && made->getNumArgs() == 0 && made->getConstructor()->isTrivial();
}

/// What is run at the end of the variable's scope: its class's destructor, or the function an attribute names.
void Lowering::openScopeOf(const VarDecl *variable, LocalId local) {
  const clang::QualType type = variable->getType();
  const SourceRange range = unit.sources.range(variable->getLocation());
  if (!type->isReferenceType())
    pushDestructor(local, type, range);
  else if (const auto *extended = llvm::dyn_cast_or_null<clang::MaterializeTemporaryExpr>(
               variable->getInit() ? variable->getInit()->IgnoreImpCasts() : nullptr);
           extended && extended->getExtendingDecl() == variable)
    pushDestructor(local, extended->getType(), range);
  const auto *attribute = variable->getAttr<clang::CleanupAttr>();
  if (!attribute || !attribute->getFunctionDecl())
    return;
  const clang::FunctionDecl *function = attribute->getFunctionDecl();
  build().pushCleanup(range, [this, function, local, range, type](ir::FunctionBuilder &builder) {
    ir::FunctionBuilder::CallSpec spec;
    spec.callee = unit.names.pathOf(function);
    const ir::Argument only{local, {}, false};
    spec.arguments = only;
    spec.mayThrow = false;
    // It is given the variable's address.
    Arguments address;
    address.outs.push_back({.place = AccessPath::ofLocal(local), .index = 0, .type = type});
    takeOuts(address, builder.call(range, spec), range);
  });
}

// Static storage.

namespace {

/// Whether an expression needs the function that it stands in.
bool needsFunction(const clang::Stmt *root) {
  llvm::SmallVector<const clang::Stmt *, 16> open{root};
  while (!open.empty()) {
    const clang::Stmt *node = open.pop_back_val();
    if (!node)
      continue;
    if (llvm::isa<clang::CXXThisExpr, clang::StmtExpr>(node))
      return true;
    if (const auto *reference = dyn_cast<clang::DeclRefExpr>(node))
      if (const auto *variable = dyn_cast<VarDecl>(reference->getDecl()); variable && variable->hasLocalStorage())
        return true;
    if (llvm::isa<clang::LambdaExpr>(node))
      return true;
    open.append(node->child_begin(), node->child_end());
  }
  return false;
}

} // namespace

/// It is initialised once: with the module's body where it needs nothing of the function, else on some of the calls.
void Lowering::staticVariable(const VarDecl *variable) {
  ir::ModuleVariable made;
  made.name = unit.names.pathOf(variable).name;
  made.type = unit.types.referenceTo(variable->getType());
  made.range = unit.sources.range(variable->getLocation());
  made.constant = variable->getType().isConstQualified();
  unit.module.variables.push_back(made);
  if (!variable->hasInit())
    return;
  if (!needsFunction(variable->getInit())) {
    FunctionContext *inside = std::exchange(here, moduleBody);
    globalVariable(variable);
    here = inside;
    return;
  }
  const BlockId first = build().newBlock();
  const BlockId join = build().newBlock();
  build().conditionalBranch(made.range, {}, first, join);
  goOnAt(first, made.range);
  storeStatic(variable);
  goOnAt(join, made.range);
}

void Lowering::storeStatic(const VarDecl *variable) {
  if (makesNothing(variable->getInit()))
    return;
  const SourceRange range = unit.sources.range(variable->getLocation());
  const LocalId made = kept(variable->getInit());
  if (made != kNoLocal)
    write(range, unit.names.pathOf(variable), made);
}

// Structured bindings.

void Lowering::bindings(const clang::DecompositionDecl *declaration) {
  const LocalId whole = localOf(declaration);
  unsigned index = 0;
  for (const clang::BindingDecl *each : declaration->bindings())
    binding(each, whole, index++);
}

/// A field of the class that is taken apart; of a tuple or an array, the part by its number.
void Lowering::binding(const clang::BindingDecl *each, LocalId whole, unsigned index) {
  const SourceRange range = unit.sources.range(each->getLocation());
  const LocalId local = build().addLocal(ir::LocalKind::Variable, intern(each->getName()), range,
                                         unit.types.referenceTo(each->getType()));
  here->locals[each->getCanonicalDecl()] = local;
  std::string name = std::to_string(index);
  const clang::Expr *part = each->getHoldingVar() ? nullptr : each->getBinding();
  if (const auto *member = llvm::dyn_cast_or_null<clang::MemberExpr>(part ? part->IgnoreImplicit() : nullptr))
    name = member->getMemberDecl()->getName().str();
  build().load(range, build().field(range, AccessPath::ofLocal(whole), name), local);
}

} // namespace leaklint::frontends::cpp
