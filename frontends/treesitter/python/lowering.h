#pragma once

#include "frontends/treesitter/function_state.h"
#include "frontends/treesitter/operand.h"
#include "frontends/treesitter/parser.h"
#include "frontends/treesitter/python/scopes.h"

#include <optional>

namespace leaklint::frontends::python {

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
      : FunctionState(module, made), outer(around), method(around ? around->method : nullptr) {}

  FunctionContext *outer;
  FunctionContext *method;         ///< the method whose `super()` the code here sees
  LocalId receiver = kNoLocal;     ///< of a method: its first parameter
  uint32_t classScope = kNone;     ///< of a method
  std::vector<LocalId> exceptions; ///< those being handled: what a bare `raise` raises again
};

/// What a call calls.
struct Callee {
  AccessPath path;
  LocalId receiver = kNoLocal;
  LocalId function = kNoLocal;
  ir::Name method;
  ir::CallStyle style = ir::CallStyle::Plain;
  bool givesReceiver = false; ///< `Base.m(self, …)`: the first argument is the receiver
};

/// Lowers one file. Each construct is a member function found by the node's kind in a table; those that may nest are
/// Tasks, so that nesting costs heap, never stack.
class Lowering {
public:
  Lowering(SyntaxTree &tree, Scopes &scopes, ir::Module &module, treesitter::Clock::time_point deadline);
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

  // Names and places (names.cpp, paths.cpp).
  ir::FunctionBuilder &build() { return here->builder; }
  llvm::StringRef textOf(const Node *node) const { return tree.textOf(node); }
  ir::Name intern(llvm::StringRef text) { return module.intern(text); }
  ir::Name intern(const Node *node) { return module.intern(textOf(node)); }
  Binding *bindingOf(const Node *identifier);
  bool isBuiltin(const Node *identifier, llvm::StringRef name);
  AccessPath pathOf(const Node *identifier);
  AccessPath pathOf(Binding &binding);
  AccessPath importPath(const ImportTarget &target);
  AccessPath classPath(uint32_t classScope);
  AccessPath named(ir::RootKind root, llvm::StringRef name);
  LocalId localOf(Binding &binding);
  LocalId capture(FunctionContext &owner, LocalId outer);
  LocalId read(SourceRange range, const AccessPath &path);
  void write(SourceRange range, const AccessPath &path, LocalId value);
  void assign(const Node *identifier, LocalId value, SourceRange range);
  std::optional<AccessPath> plainPath(const Node *expression);
  bool plainRoot(const Node *expression, AccessPath &root);
  std::optional<ir::Projection> plainStep(const Node *subscript);
  void enterSubmodules(AccessPath &root, llvm::SmallVectorImpl<ir::Projection> &steps);
  AccessPath extend(SourceRange range, AccessPath path, llvm::ArrayRef<ir::Projection> steps);
  std::optional<std::string> keyText(const Node *key);

  // Expressions (expressions.cpp).
  Operand value(const Node *expression);
  Operand value(const Node *expression, llvm::StringRef name);
  Task<void> effect(const Node *expression);
  Task<AccessPath> place(const Node *target);
  Task<AccessPath> base(const Node *object);
  Task<ir::Projection> elementOf(const Node *subscript);
  LocalId leafIdentifier(const Node *node);
  LocalId leafChain(const Node *node);
  LocalId none(const Node *node);
  Task<LocalId> chain(const Node *node);
  Task<LocalId> slice(const Node *node);
  Task<LocalId> binary(const Node *node);
  Task<LocalId> unary(const Node *node);
  Task<LocalId> comparison(const Node *node);
  Task<LocalId> awaiting(const Node *node);
  Task<LocalId> yielding(const Node *node);
  Task<LocalId> inner(const Node *node);
  Task<LocalId> unknown(const Node *node);

  // Conditions (conditions.cpp, tests.cpp).
  Task<void> branchOn(const Node *condition, BlockId yes, BlockId no);
  Task<void> branchOnComparison(const Node *condition, BlockId yes, BlockId no);
  struct Compared {
    const Node *node = nullptr;
    LocalId value = kNoLocal; ///< where it has been evaluated already
  };
  Task<void> branchOnPair(const Node *condition, treesitter::Kind operation, Compared &left, Compared &right,
                          BlockId yes, BlockId no);
  Task<void> branchOnEquality(const Node *condition, Compared &left, Compared &right, BlockId yes, BlockId no);
  Task<void> branchOnOrder(const Node *condition, treesitter::Kind operation, Compared &left, Compared &right,
                           BlockId yes, BlockId no);
  Task<void> branchOnMembership(const Node *condition, Compared &left, Compared &right, BlockId yes, BlockId no);
  Task<LocalId> valueOf(Compared &side);
  const Node *typeTest(const Node *call);
  Task<void> branchOnTypes(const Node *condition, LocalId subject, const Node *types, BlockId yes, BlockId no);
  void branchOnTest(const Node *condition, ir::Test test, bool negated, BlockId yes, BlockId no);
  std::optional<bool> truthOf(const Node *condition);
  Task<LocalId> shortCircuit(const Node *node);
  Task<void> shortCircuitEffect(const Node *node);
  Task<LocalId> conditional(const Node *node);
  Task<void> conditionalEffect(const Node *node);

  // Literals (literals.cpp, containers.cpp, comprehensions.cpp).
  std::optional<ir::Constant> constantOf(const Node *literal);
  std::optional<std::string> stringOf(const Node *literal);
  LocalId leafLiteral(const Node *node);
  LocalId leafConstant(const Node *node);
  Task<LocalId> formatted(const Node *node);
  Task<void> formatParts(const Node *node, std::string &text, llvm::SmallVectorImpl<LocalId> &parts);
  Task<LocalId> list(const Node *node);
  Task<LocalId> set(const Node *node);
  Task<LocalId> dictionary(const Node *node);
  Task<void> storePair(const Node *pair, LocalId object);
  void storeSome(const Node *node, LocalId container, LocalId element);
  Task<LocalId> comprehension(const Node *node);

  // Calls (calls.cpp, super_calls.cpp).
  Task<LocalId> call(const Node *node);
  Task<LocalId> typeCall(const Node *node);
  Task<void> callee(const Node *expression, Callee &out);
  Task<void> memberCallee(const Node *expression, Callee &out);
  bool isSuper(const Node *expression);
  void superCallee(const Node *attribute, Callee &out);
  bool baseCallee(const Node *attribute, const Node *arguments, Callee &out);
  void methodOfBase(const Node *attribute, const AccessPath &basePath, Callee &out);
  LocalId receiverOfMethod();
  AccessPath basePath(uint32_t classScope, const AccessPath *named);
  bool makesInstance(const Node *called, const AccessPath &path);
  Task<void> arguments(const Node *list, llvm::SmallVectorImpl<ir::Argument> &out, bool skipFirst);
  LocalId emitCall(SourceRange range, const Callee &callee, llvm::ArrayRef<ir::Argument> arguments);
  LocalId callMethod(SourceRange range, LocalId receiver, llvm::StringRef method);

  // Assignments and their targets (assignments.cpp, targets.cpp).
  Task<LocalId> assignment(const Node *node);
  Task<LocalId> augmented(const Node *node);
  Task<LocalId> namedExpression(const Node *node);
  Task<void> bind(const Node *target, LocalId value);
  Task<void> bind(const Node *target, LocalId value, const Node *type, SourceRange range);
  Task<void> bindParts(const Node *target, LocalId value);
  Task<void> bindLiteral(const Node *target, const Node *literal);
  Task<void> bindMember(const Node *target, LocalId value, const Node *type, SourceRange range);
  LocalId restOf(SourceRange range, LocalId value, ir::AllocationKind kind);
  void annotate(const Node *target, const Node *type);
  void noteField(const AccessPath &place, LocalId value, const Node *type, SourceRange range);
  void declareField(ir::ClassId owner, llvm::StringRef name, const ir::TypeReference &type, SourceRange range,
                    bool isStatic);

  // Statements (statements.cpp, loops.cpp, exceptions.cpp, with.cpp, match.cpp, python2.cpp).
  Task<void> statement(const Node *node);
  Task<void> statements(const Node *list);
  void goOnAt(BlockId block, BlockId first);
  Task<void> nothing(const Node *node);
  Task<void> faulty(const Node *node);
  Task<void> expressionStatement(const Node *node);
  Task<void> ifStatement(const Node *node);
  Task<void> whileLoop(const Node *node);
  Task<void> forLoop(const Node *node);
  Task<void> loopBody(const Node *node, BlockId exit, BlockId next);
  Task<void> loopElse(const Node *node, BlockId head, BlockId exit, BlockId done);
  Task<void> element(const Node *clause, LocalId source);
  Task<void> jump(const Node *node);
  Task<void> returning(const Node *node);
  Task<void> raising(const Node *node);
  Task<void> asserting(const Node *node);
  Task<void> deleting(const Node *node);
  Task<void> removal(const Node *target);
  Task<void> trying(const Node *node);
  Task<void> catching(const Node *node, const Node *body);
  void raiseAtFirst(BlockId before, BlockId landing);
  void addWayOut(BlockId block, BlockId other);
  Task<void> handlers(const Node *node, BlockId join);
  Task<void> branchOnListed(const Node *clause, LocalId exception, BlockId yes, BlockId no);
  bool catchesAll(const Node *type);
  Task<void> withStatement(const Node *node);
  Task<void> withBody(const Node *node, bool goesOn);
  Task<void> enterContext(const Node *item, bool awaits);
  Task<void> matchStatement(const Node *node);
  Task<void> matchCase(const Node *clause, LocalId subject, BlockId next);
  Task<void> match(const Node *pattern, LocalId subject, BlockId fails);
  Task<void> matchAny(const Node *pattern, LocalId subject, BlockId fails);
  Task<void> matchSequence(const Node *pattern, LocalId subject, BlockId fails);
  Task<void> matchMapping(const Node *pattern, LocalId subject, BlockId fails);
  Task<void> matchClass(const Node *pattern, LocalId subject, BlockId fails);
  AccessPath dottedPath(const Node *dotted);
  Task<void> matchName(const Node *pattern, LocalId subject, BlockId fails);
  Task<void> printStatement(const Node *node);
  Task<void> execStatement(const Node *node);

  // Functions (functions.cpp, parameters.cpp, decorators.cpp).
  struct FunctionSpec {
    ir::FunctionKind kind = ir::FunctionKind::Plain;
    llvm::StringRef name;
    SourceRange nameRange;
    ir::ClassId owner = ir::kNoClass;
    bool isStatic = false;
    bool takesClass = false; ///< its first parameter is the class
    bool exported = false;
    std::vector<AccessPath> decorators;
  };
  /// A parameter with a default, which is made where the function is defined.
  struct Default {
    const Node *parameter;
    LocalId kept; ///< the variable there; kNoLocal for a constant
  };
  Task<void> functionDefinition(const Node *node);
  Task<void> defineFunction(const Node *node, const Node *decorated);
  Task<LocalId> lambda(const Node *node);
  Task<ir::FunctionId> function(const Node *node, const FunctionSpec &spec);
  FunctionSpec specOf(const Node *node, const Node *decorated);
  void applyBuiltinDecorator(const Node *expression, FunctionSpec &spec);
  ir::Function &makeFunction(const Node *node, const FunctionSpec &spec);
  Task<void> defaults(const Node *list, std::vector<Default> &out);
  Task<void> parameters(const Node *list, const FunctionSpec &spec, llvm::ArrayRef<Default> defaults);
  Task<void> useDefault(const Default &given, LocalId local);
  LocalId addParameter(const Node *node);
  void addReceiver(const Node *name, const FunctionSpec &spec);
  Task<void> decoratedDefinition(const Node *node);
  Task<void> decorate(const Node *decorated, LocalId made);
  bool isCalled(const Node *decorated);
  std::vector<AccessPath> decoratorsOf(const Node *decorated);
  bool isBuiltinDecorator(const Node *expression);
  bool isAccessor(const Node *expression);
  bool isOverload(const Node *decorated);

  // Classes (classes.cpp).
  Task<void> classDefinition(const Node *node);
  Task<void> defineClass(const Node *node, const Node *decorated);
  ir::ClassId makeClass(const Node *node, const Node *decorated);
  Task<void> bases(const Node *node, ir::ClassId type);
  void addMethod(ir::ClassId type, llvm::StringRef name, ir::FunctionId function, bool isStatic);
  void aliasMethod(const Binding &name, const Node *value);

  // Modules (modules.cpp) and types (types.cpp).
  void declareModule();
  void declareVariables();
  void declareExports();
  bool listExports(llvm::StringSet<> &names);
  void declareImports();
  Task<void> importStatement(const Node *node);
  ir::TypeReference typeOf(const Node *annotation);
  AccessPath typePath(llvm::StringRef dotted, const Node *annotation);

  bool late();

  SyntaxTree &tree;
  Scopes &scopes;
  ir::Module &module;
  const treesitter::Clock::time_point deadline;
  const Tables &table;
  FunctionContext *here = nullptr;
  std::vector<FunctionContext *> contexts; ///< by index in Scopes::functions, those being lowered
  std::vector<ir::FunctionId> lowered;     ///< by index in Scopes::functions
  std::vector<ir::ClassId> classIds;       ///< by index in Scopes::classes
  std::vector<LocalId> classValues;        ///< by index in Scopes::classes, where the name does not lead to the class
  llvm::DenseMap<std::pair<uint64_t, ir::Name>, uint32_t> fieldAt; ///< (class, static) and name to Class::fields
  llvm::StringRef nameForLambda;
  ir::ClassId ownerForLambda = ir::kNoClass; ///< of one that a class body gives a name
  bool followed = false;                     ///< another statement of the same block stands after the one being lowered
  unsigned ticks = 0;
  bool timedOut = false;
};

} // namespace leaklint::frontends::python
