#pragma once

#include "frontends/treesitter/function_state.h"
#include "frontends/treesitter/javascript/scopes.h"
#include "frontends/treesitter/operand.h"
#include "frontends/treesitter/parser.h"

namespace leaklint::frontends::javascript {

using ir::AccessPath;
using ir::BlockId;
using ir::kNoLocal;
using ir::LocalId;
using ir::SourceRange;
using treesitter::Operand;
using treesitter::Task;

/// The function being lowered.
struct FunctionContext : treesitter::FunctionState {
  FunctionContext(ir::Module &module, ir::Function &made, FunctionContext *around)
      : FunctionState(module, made), outer(around), thisOwner(this) {}

  FunctionContext *outer;
  FunctionContext *thisOwner;            ///< whose `this` the code here sees: another's in an arrow function
  LocalId self = kNoLocal;               ///< `this` of code whose thisOwner is this context
  const Node *classNode = nullptr;       ///< the class whose `super` the code here sees
  unsigned openUsings = 0;               ///< cleanups that `using` declarations have opened
  const AccessPath *exportsTo = nullptr; ///< in a namespace: where its exports are stored
};

/// What a function or class is called that has no name of its own, and what it belongs to.
struct Hint {
  const Node *node = nullptr; ///< the function or class meant
  llvm::StringRef name;
  SourceRange nameRange;
  bool exported = false;
  ir::ClassId owner = ir::kNoClass;
};

/// What a call calls.
struct Callee {
  AccessPath path;
  LocalId receiver = kNoLocal;
  LocalId function = kNoLocal;
  ir::Name method;
  ir::CallStyle style = ir::CallStyle::Plain;
};

/// Lowers one file. Each construct is a member function found by the node's kind in a table; those that may nest are
/// Tasks, so that nesting costs heap, never stack.
class Lowering {
public:
  /// `setup`: offset of the function that is a component's script (sfc.h), kNone for none.
  Lowering(SyntaxTree &tree, Scopes &scopes, ir::Module &module, treesitter::Clock::time_point deadline,
           uint32_t setup = kNone);
  /// False when the deadline passed.
  bool run();

private:
  using Expression = Task<LocalId> (Lowering::*)(const Node *);
  using Leaf = LocalId (Lowering::*)(const Node *);
  using Statement = Task<void> (Lowering::*)(const Node *);
  struct Tables {
    std::vector<Expression> expressions;
    std::vector<Leaf> leaves;
    std::vector<Statement> statements;
  };
  static const Tables &tables();
  static void addExpressions(Tables &tables);
  static void addStatements(Tables &tables);

  // Names and places (names.cpp).
  ir::FunctionBuilder &build() { return here->builder; }
  llvm::StringRef textOf(const Node *node) const { return tree.textOf(node); }
  ir::Name intern(llvm::StringRef text) { return module.intern(text); }
  ir::Name intern(const Node *node) { return module.intern(textOf(node)); }
  Binding *bindingOf(const Node *identifier);
  AccessPath pathOf(const Node *identifier);
  AccessPath pathOf(Binding &binding);
  AccessPath named(ir::RootKind root, llvm::StringRef name);
  LocalId localOf(Binding &binding);
  LocalId thisLocal();
  LocalId read(SourceRange range, const AccessPath &path);
  void write(SourceRange range, const AccessPath &path, LocalId value);
  std::optional<AccessPath> plainPath(const Node *expression);
  bool plainRoot(const Node *expression, AccessPath &root);
  std::optional<ir::Projection> plainStep(const Node *subscript);
  AccessPath extend(SourceRange range, AccessPath path, llvm::ArrayRef<ir::Projection> steps);
  std::optional<std::string> keyText(const Node *key);

  // Expressions.
  Operand value(const Node *expression);
  Operand value(const Node *expression, const Hint &hint);
  Task<void> effect(const Node *expression);
  Task<AccessPath> place(const Node *target);
  Task<ir::Projection> elementOf(const Node *index);
  LocalId leafIdentifier(const Node *node);
  LocalId leafThis(const Node *node);
  LocalId leafChain(const Node *node);
  LocalId leafCall(const Node *node);
  LocalId leafMeta(const Node *node);
  Task<LocalId> member(const Node *node);
  Task<LocalId> subscript(const Node *node);
  Task<LocalId> sequence(const Node *node);
  Task<LocalId> unary(const Node *node);
  Task<LocalId> removal(const Node *node);
  Task<LocalId> binary(const Node *node);
  Task<LocalId> awaiting(const Node *node);
  Task<LocalId> yielding(const Node *node);
  Task<LocalId> inner(const Node *node);
  Task<LocalId> unknown(const Node *node);
  LocalId undefined(const Node *node);

  // Assignments (assignments.cpp).
  Task<LocalId> assignment(const Node *node);
  Task<LocalId> augmented(const Node *node);
  Task<LocalId> shortAssignment(const Node *node, const AccessPath &target);
  Task<LocalId> update(const Node *node);

  // Conditions (conditions.cpp, tests.cpp).
  Task<void> branchOn(const Node *condition, BlockId yes, BlockId no);
  Task<void> branchOnBinary(const Node *condition, BlockId yes, BlockId no);
  Task<void> branchOnEquality(const Node *condition, BlockId yes, BlockId no);
  Task<void> branchOnOrder(const Node *condition, BlockId yes, BlockId no);
  Task<void> branchOnMembership(const Node *condition, BlockId yes, BlockId no);
  void branchOnTest(const Node *condition, ir::Test test, bool negated, BlockId yes, BlockId no);
  std::optional<bool> truthOf(const Node *condition);
  Task<LocalId> shortCircuit(const Node *node);
  Task<LocalId> ternary(const Node *node);
  Task<void> ternaryEffect(const Node *node);
  Task<void> shortCircuitEffect(const Node *node);

  // Literals (literals.cpp, objects.cpp).
  std::optional<ir::Constant> constantOf(const Node *literal);
  LocalId constant(const Node *node, const ir::Constant &value);
  LocalId leafLiteral(const Node *node);
  LocalId leafTemplate(const Node *node);
  LocalId leafUnary(const Node *node);
  Task<LocalId> templateString(const Node *node);
  Task<LocalId> array(const Node *node);
  Task<LocalId> object(const Node *node);
  Task<LocalId> objectLiteral(const Node *node, const AccessPath *base);
  Task<void> objectMember(const Node *member, LocalId object, ir::ClassId type);
  Task<void> objectPair(const Node *pair, LocalId object, ir::ClassId type);
  Task<void> objectMethod(const Node *method, LocalId object, ir::ClassId type);
  ir::ClassId classOfLiteral(const Node *node, const AccessPath *base);

  // Calls (calls.cpp).
  Task<LocalId> call(const Node *node);
  Task<LocalId> construct(const Node *node);
  Task<LocalId> dynamicImport(const Node *node);
  Task<void> callee(const Node *expression, Callee &out);
  Task<void> memberCallee(const Node *expression, Callee &out);
  void superCallee(const Node *expression, Callee &out);
  Task<void> arguments(const Node *list, const AccessPath &callee, llvm::SmallVectorImpl<ir::Argument> &out);
  LocalId emitCall(const Node *node, const Callee &callee, llvm::ArrayRef<ir::Argument> arguments);
  AccessPath basePath();

  // Patterns (patterns.cpp).
  Task<void> bind(const Node *pattern, LocalId value);
  Task<void> bindObject(const Node *pattern, LocalId value);
  Task<void> bindArray(const Node *pattern, LocalId value);
  Task<void> bindDefault(const Node *target, const Node *fallback, LocalId value);
  Task<void> fallBack(const Node *fallback, llvm::StringRef name, LocalId value);
  LocalId restOf(const Node *pattern, LocalId value, ir::AllocationKind kind);

  // Statements (statements.cpp, loops.cpp, switch.cpp, exceptions.cpp).
  Task<void> statement(const Node *node);
  Task<void> statements(const Node *list);
  Task<void> hoist(const Node *list);
  Task<void> block(const Node *node);
  Task<void> expressionStatement(const Node *node);
  Task<void> nothing(const Node *node);
  Task<void> faulty(const Node *node);
  Task<void> variables(const Node *node);
  Task<void> declarator(const Node *node, bool initialise);
  Task<void> usingDeclaration(const Node *node);
  void openUsing(const Node *name, bool awaits);
  void closeUsings(unsigned depth);
  Task<void> ifStatement(const Node *node);
  Task<void> whileLoop(const Node *node);
  Task<void> doLoop(const Node *node);
  Task<void> forLoop(const Node *node);
  Task<void> forInLoop(const Node *node);
  Task<void> loopElement(const Node *node, LocalId source);
  Task<void> loopBody(const Node *body, llvm::ArrayRef<ir::Name> labels, BlockId exit, BlockId next);
  Task<void> labeled(const Node *node);
  Task<void> jump(const Node *node);
  Task<void> returning(const Node *node);
  Task<void> throwing(const Node *node);
  Task<void> switchStatement(const Node *node);
  Task<void> switchTest(const Node *label, LocalId switched, BlockId body);
  Task<void> switchBodies(const Node *list, llvm::ArrayRef<BlockId> bodies, BlockId exit);
  Task<void> trying(const Node *node);
  Task<void> catching(const Node *body, const Node *handler);
  Task<void> withStatement(const Node *node);
  llvm::SmallVector<ir::Name, 2> takeLabels();

  // Functions (functions.cpp).
  struct FunctionSpec {
    ir::FunctionKind kind = ir::FunctionKind::Plain;
    llvm::StringRef name;
    SourceRange nameRange;
    ir::ClassId owner = ir::kNoClass;
    const Node *classNode = nullptr; ///< of methods
    bool isStatic = false;
    bool exported = false;
    std::vector<AccessPath> decorators;
  };
  Task<ir::FunctionId> function(const Node *node, const FunctionSpec &spec);
  FunctionSpec specOf(const Node *node);
  ir::Function &makeFunction(const Node *node, const FunctionSpec &spec);
  void enter(FunctionContext &context, const Node *node);
  void leave(FunctionContext &context, const Node *node);
  Task<void> functionBody(const Node *node, const Node *initialisedClass);
  Task<LocalId> functionExpression(const Node *node);
  Task<void> functionDeclaration(const Node *node);
  Task<void> parameters(const Node *node);
  LocalId addParameter(const Node *pattern, const Node *type);
  Task<void> parameterValue(const Node *parameter, LocalId local);
  void addSelf(const ir::TypeReference &type = {});
  void undefineHoisted(const FunctionScope &scope);
  std::vector<AccessPath> decoratorsOf(const Node *node);
  AccessPath decoratorPath(const Node *decorator);

  // Classes (classes.cpp, class_members.cpp, prototypes.cpp).
  Task<LocalId> classExpression(const Node *node);
  Task<void> classDeclaration(const Node *node);
  Task<LocalId> classValue(const Node *node);
  Task<ir::ClassId> makeClass(const Node *node);
  Task<void> classMembers(const Node *node, ir::ClassId type);
  Task<void> classMethod(const Node *node, const Node *method, ir::ClassId type, std::vector<AccessPath> decorators);
  Task<void> staticMembers(const Node *node, LocalId value, ir::ClassId type);
  Task<void> instanceFields(const Node *node);
  Task<void> fieldValue(const Node *definition, LocalId object, ir::ClassId owner);
  Task<void> implicitConstructor(const Node *node, ir::ClassId type);
  Task<void> parameterProperties(const Node *constructor);
  Task<void> decoratorEffects(const Node *node);
  void declareField(const Node *definition, ir::ClassId type);
  void declareParameterProperties(const Node *constructor, ir::ClassId type);
  void addMethod(ir::ClassId type, llvm::StringRef name, ir::FunctionId function, bool isStatic);
  const Node *heritageOf(const Node *node);
  void makePrototypeClasses();
  void definePrototypeBases(uint32_t prototypeClass);

  // Modules (modules.cpp, commonjs.cpp).
  void declareModule();
  void declareImports(const Node *statement);
  void declareExports(const Node *statement);
  void declareExportClause(const Node *clause, const Node *source);
  void exportBinding(Binding &binding, llvm::StringRef as);
  void addExport(llvm::StringRef name, llvm::StringRef local, llvm::StringRef specifier, SourceRange range);
  void declareVariables();
  void markExported(Binding &binding);
  AccessPath moduleVariable(llvm::StringRef name, SourceRange range);
  Task<void> exportStatement(const Node *node);
  Task<void> componentSetup(const Node *node);
  Task<void> exportValue(const Node *node, llvm::StringRef name);
  void storeNamespaceExports(const Node *declaration);
  AccessPath commonJsPath(SourceRange range, AccessPath path, llvm::SmallVectorImpl<ir::Projection> &steps);
  bool isCommonJsExport(const AccessPath &path) const;
  void noteCommonJsExport(const AccessPath &path, const Node *right, LocalId value);
  void exportMembers(const Node *literal, LocalId object);
  bool exportNamed(llvm::StringRef name, const Node *given);

  // TypeScript (types.cpp, typescript.cpp) and JSX (jsx.cpp).
  ir::TypeReference typeOf(const Node *annotation);
  AccessPath typePath(const Node *type);
  Task<void> enumDeclaration(const Node *node);
  Task<void> namespaceDeclaration(const Node *node);
  Task<LocalId> namespaceExpression(const Node *node);
  Task<void> importAlias(const Node *node);
  Task<LocalId> jsx(const Node *node);
  Task<void> jsxAttribute(const Node *node, llvm::SmallVectorImpl<LocalId> &uses);

  bool late();

  SyntaxTree &tree;
  Scopes &scopes;
  ir::Module &module;
  const treesitter::Clock::time_point deadline;
  const uint32_t setup;
  const Tables &table;
  FunctionContext *here = nullptr;
  std::vector<FunctionContext *> contexts; ///< by index in Scopes::functions, those being lowered
  std::vector<ir::FunctionId> lowered;     ///< by index in Scopes::functions
  llvm::DenseMap<const Node *, ir::ClassId> classIds;
  std::vector<ir::ClassId> prototypeClasses;          ///< by index in Scopes::prototypes
  llvm::DenseMap<const Node *, uint32_t> prototypeOf; ///< of declared classes with methods added
  llvm::DenseMap<ir::Name, uint32_t> extraVariables;
  llvm::DenseMap<ir::Name, size_t> commonJsExports; ///< by name: index in Module::exports
  Hint hint;
  llvm::SmallVector<ir::Name, 2> labels;
  std::vector<AccessPath> pendingDecorators;
  unsigned ticks = 0;
  bool timedOut = false;
};

} // namespace leaklint::frontends::javascript
