#pragma once

#include "checks/ir/instruction.h"

#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace leaklint::ir {

/// A type as written, imports resolved: `EventEmitter` is import("events").EventEmitter where it was imported so.
/// `text` keeps the whole annotation without spaces (`Map<string,Socket>|null`).
struct TypeReference {
  AccessPath path; ///< empty where nothing names one type
  Name text;

  bool known() const { return !path.empty(); }
};

enum class LocalKind : uint8_t { Variable, Parameter, RestParameter, Capture, This, Temporary };

struct Local {
  LocalKind kind = LocalKind::Temporary;
  Name name; ///< empty for temporaries
  TypeReference type;
  SourceRange range;
  bool constant = false; ///< declared so that it can't be assigned again
};

/// A variable of an enclosing function, captured by reference: `inner` here is `outer` in function `owner`
/// (not always the next one out: each Capture names the function that declares the variable).
/// An arrow's `this` is a capture too: inner's kind is Capture, outer's kind is This.
struct Capture {
  LocalId inner = kNoLocal;
  FunctionId owner = kNoFunction;
  LocalId outer = kNoLocal;
  bool byValue = false; ///< C++ lambdas only
};

enum class FunctionKind : uint8_t { Plain, Method, Getter, Setter, Constructor, Destructor, Closure, ModuleBody };

/// Instructions that run one after another. An exception raised by any of them goes to `unwind`,
/// to the function's exceptional exit where that is kNoBlock.
struct Block {
  std::vector<Instruction *> instructions;
  Terminator terminator;
  BlockId unwind = kNoBlock;
};

struct Function {
  FunctionId id = kNoFunction;
  Name name; ///< empty for an anonymous closure; the variable's or property's name where it is assigned to one
  FunctionKind kind = FunctionKind::Plain;
  FunctionId enclosing = kNoFunction; ///< the function whose body holds this one
  ClassId owner = kNoClass;           ///< the class this is a method of
  bool isAsync = false;
  bool isGenerator = false;
  bool isStatic = false;
  bool isExported = false;
  bool noThrow = false;
  bool partial = false;  ///< holds something that the compiler could not make sense of: calls in it may be missing
  bool lossy = false;    ///< partial, and whole statements may be missing: nothing is sure of any path
  SourceRange range;     ///< the whole function
  SourceRange nameRange; ///< where to point at when the function is named in a message
  TypeReference returnType;
  std::vector<AccessPath> decorators;
  std::vector<Local> locals;
  std::vector<LocalId> parameters; ///< in order, without `this`
  LocalId self = kNoLocal;         ///< the local that is `this`/`self`, also when captured
  std::vector<Capture> captures;
  std::vector<Block> blocks; ///< blocks[0] is the entry
};

} // namespace leaklint::ir
