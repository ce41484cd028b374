// A translation unit: its declarations, its functions, and what runs before main.

#include "frontends/clang/lowering.h"

#include "frontends/clang/may_throw.h"

namespace leaklint::frontends::cpp {

std::unique_ptr<ir::Module> lowerUnit(clang::ASTContext &context, clang::Preprocessor * /*preprocessor*/,
                                      const UnitOptions &options) {
  auto module = std::make_unique<ir::Module>();
  module->modelSet = "cpp";
  Unit unit(context, options, *module);
  if (!Lowering(unit).run())
    return nullptr;
  unit.sources.addComments();
  return module;
}

bool Lowering::run() {
  ir::Function &main = unit.module.addFunction();
  main.kind = ir::FunctionKind::ModuleBody;
  const clang::SourceManager &sources = unit.ast.getSourceManager();
  const clang::FileID file = sources.getMainFileID();
  main.range = main.nameRange =
      unit.sources.range({sources.getLocForStartOfFile(file), sources.getLocForEndOfFile(file)});
  FunctionContext context(unit.module, main, nullptr);
  moduleBody = here = &context;
  Declarations(unit).collect(unit.ast.getTranslationUnitDecl());
  for (size_t next = 0; next < unit.definitions.size() && !unit.late(); ++next)
    lowerDefinition(unit.definitions[next]);
  SourceRange end = main.range;
  end.begin = end.end;
  context.builder.finish(end);
  return !unit.late();
}

/// Copied: lowering may find further definitions.
void Lowering::lowerDefinition(const Unit::Definition &found) {
  const Unit::Definition definition = found;
  if (const auto *variable = llvm::dyn_cast<clang::VarDecl>(definition.decl))
    return globalVariable(variable);
  if (const auto *record = llvm::dyn_cast<clang::CXXRecordDecl>(definition.decl))
    return impliedMember(record, definition.function);
  const auto *lowered = llvm::cast<clang::FunctionDecl>(definition.decl);
  bindFunction(lowered, definition.function);
  function(lowered, definition.function);
}

/// What has no object around it is a variable of the module that holds a closure.
void Lowering::bindFunction(const clang::FunctionDecl *function, ir::FunctionId id) {
  const auto *method = llvm::dyn_cast<clang::CXXMethodDecl>(function);
  if (method && !method->isStatic())
    return;
  const SourceRange range = unit.module.function(id).range;
  build().store(range, unit.names.pathOf(function), build().closure(range, id));
}

void Lowering::globalVariable(const clang::VarDecl *variable) {
  if (!variable->hasInit())
    return;
  const size_t depth = build().scopeDepth();
  storeStatic(variable);
  popCleanups(depth);
}

void Lowering::noteUnseen() {
  ++unit.module.unseen;
  here->function.partial = true;
  // Of C++, Clang keeps the parts of what it does not understand.
  here->function.lossy = !unit.ast.getLangOpts().CPlusPlus;
}

} // namespace leaklint::frontends::cpp
