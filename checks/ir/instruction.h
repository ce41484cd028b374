#pragma once

#include "checks/ir/access_path.h"
#include "checks/ir/source_range.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Casting.h"

#include <cstdint>

namespace leaklint::ir {

using BlockId = uint32_t;
using FunctionId = uint32_t;
using ClassId = uint32_t;
inline constexpr BlockId kNoBlock = std::numeric_limits<BlockId>::max();
inline constexpr FunctionId kNoFunction = std::numeric_limits<FunctionId>::max();
inline constexpr ClassId kNoClass = std::numeric_limits<ClassId>::max();

enum class ConstantKind : uint8_t { String, Number, Boolean, Null, Undefined, Other };

/// A literal, or the result of folding literals. `text` is the value without quotes, escapes resolved
/// (`true`/`false` for booleans, a decimal number where the language has one).
struct Constant {
  ConstantKind kind = ConstantKind::Other;
  Name text;

  bool operator==(const Constant &) const = default;
};

enum class InstructionKind : uint8_t {
  Constant,
  Copy,
  Load,
  Store,
  Call,
  Closure,
  Allocate,
  Await,
  Yield,
  ScopeExit,
  Opaque,
};

/// Base of all instructions. They live in the Module's arena and are trivially destructible;
/// use llvm::isa / llvm::dyn_cast on `kind`.
struct Instruction {
  InstructionKind kind;
  LocalId result = kNoLocal; ///< the local this writes, kNoLocal for none
  SourceRange range;

protected:
  Instruction(InstructionKind k, LocalId r, SourceRange where) : kind(k), result(r), range(where) {}
};

/// `%r = const "text"`
struct ConstantInstruction : Instruction {
  Constant value;

  ConstantInstruction(LocalId r, SourceRange where, Constant v)
      : Instruction(InstructionKind::Constant, r, where), value(v) {}
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Constant; }
};

/// `%r = copy %source`
struct CopyInstruction : Instruction {
  LocalId source;

  CopyInstruction(LocalId r, SourceRange where, LocalId s) : Instruction(InstructionKind::Copy, r, where), source(s) {}
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Copy; }
};

/// `%r = load path`
struct LoadInstruction : Instruction {
  AccessPath path;

  LoadInstruction(LocalId r, SourceRange where, AccessPath p) : Instruction(InstructionKind::Load, r, where), path(p) {}
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Load; }
};

/// `store path = %value`; without a value the place is removed (`delete o[k]`, `del d[k]`).
struct StoreInstruction : Instruction {
  AccessPath path;
  LocalId value; ///< kNoLocal: remove the place

  StoreInstruction(SourceRange where, AccessPath p, LocalId v)
      : Instruction(InstructionKind::Store, kNoLocal, where), path(p), value(v) {}
  bool isRemoval() const { return value == kNoLocal; }
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Store; }
};

struct Argument {
  LocalId value = kNoLocal;
  Name name;           ///< keyword arguments only
  bool spread = false; ///< `...xs`, `*xs`, `**kw`: stands for any number of arguments
  bool isPart = false; ///< the address of an object that is embedded in another: whoever has it can reach the other one
};

enum class CallStyle : uint8_t {
  Plain,     ///< `f(x)`, `o.m(x)`
  Construct, ///< `new C(x)`; for languages without `new`, a call whose callee is known to be a class
  Heap,      ///< a construction that the program itself must undo: C++'s `new C(x)`
  Super,     ///< the base's constructor or method on the same object
};

/// `%r = call callee(args)`.
/// `callee` is the path as written with imports resolved (`import("fs").openSync`, `%3.on`): empty where the callee is
/// computed. `receiver` is the object of a method call (the value of `callee` without its last projection) and `method`
/// its last field. `function` holds the callee's value where it is a value (a local, a call's result), else kNoLocal.
struct CallInstruction : Instruction {
  AccessPath callee;
  LocalId receiver;
  LocalId function;
  Name method;
  llvm::ArrayRef<Argument> arguments;
  CallStyle style = CallStyle::Plain;
  bool mayThrow = true;

  CallInstruction(LocalId r, SourceRange where, AccessPath c, LocalId recv, LocalId fn, Name m,
                  llvm::ArrayRef<Argument> args)
      : Instruction(InstructionKind::Call, r, where), callee(c), receiver(recv), function(fn), method(m),
        arguments(args) {}
  /// The callee is a class, the result an instance of it.
  bool constructs() const { return style == CallStyle::Construct || style == CallStyle::Heap; }
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Call; }
};

/// `%r = closure @function`: a new function value. What it captures stands in Function::captures of the callee.
struct ClosureInstruction : Instruction {
  FunctionId function;

  ClosureInstruction(LocalId r, SourceRange where, FunctionId f)
      : Instruction(InstructionKind::Closure, r, where), function(f) {}
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Closure; }
};

enum class AllocationKind : uint8_t { Object, List, Set, Class };

/// `%r = allocate object`: a literal container, its contents stored one by one after it. `classId` is set where the
/// literal defines methods (an object literal with functions is a class of one instance), or where a class is a value.
struct AllocateInstruction : Instruction {
  AllocationKind allocation;
  ClassId classId;

  AllocateInstruction(LocalId r, SourceRange where, AllocationKind a, ClassId c = kNoClass)
      : Instruction(InstructionKind::Allocate, r, where), allocation(a), classId(c) {}
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Allocate; }
};

/// `%r = await %source`: may throw (a rejection), may never come back.
struct AwaitInstruction : Instruction {
  LocalId source;

  AwaitInstruction(LocalId r, SourceRange where, LocalId s)
      : Instruction(InstructionKind::Await, r, where), source(s) {}
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Await; }
};

/// `%r = yield %source`: hands a value out; the caller may never resume.
struct YieldInstruction : Instruction {
  LocalId source; ///< kNoLocal for a bare yield
  bool delegate;  ///< `yield*`, `yield from`

  YieldInstruction(LocalId r, SourceRange where, LocalId s, bool d)
      : Instruction(InstructionKind::Yield, r, where), source(s), delegate(d) {}
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Yield; }
};

/// `scope_exit %a, %b`: these locals end here. Where the language runs code at that point (`using`, RAII, `with`) the
/// builder has emitted the calls before it.
struct ScopeExitInstruction : Instruction {
  llvm::ArrayRef<LocalId> locals;

  ScopeExitInstruction(SourceRange where, llvm::ArrayRef<LocalId> ls)
      : Instruction(InstructionKind::ScopeExit, kNoLocal, where), locals(ls) {}
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::ScopeExit; }
};

/// `%r = opaque "reason" %a, %b`: something the frontend computes without telling how from the uses.
/// Reasons starting with "operator" are pure computations; every other reason means "may do anything to the uses".
struct OpaqueInstruction : Instruction {
  Name reason;
  llvm::ArrayRef<LocalId> uses;

  OpaqueInstruction(LocalId r, SourceRange where, Name why, llvm::ArrayRef<LocalId> us)
      : Instruction(InstructionKind::Opaque, r, where), reason(why), uses(us) {}
  bool isPure() const { return reason.starts_with("operator"); }
  static bool classof(const Instruction *i) { return i->kind == InstructionKind::Opaque; }
};

enum class TestKind : uint8_t {
  Truthy,     ///< subject is truthy
  Null,       ///< subject is null, undefined, None or nullptr
  Equals,     ///< subject equals `constant` or `other`
  Less,       ///< subject is less than `constant` or `other`
  InstanceOf, ///< subject's type is `other`
  Has,        ///< subject contains `other` (`k in o`)
  Unknown,    ///< cannot be told: both ways are possible (loops over containers, switch on computed values)
};

/// What a conditional branch asks of a place. The true edge is taken when the test holds, `negated` reversing it.
struct Test {
  TestKind kind = TestKind::Unknown;
  LocalId subject = kNoLocal;
  LocalId other = kNoLocal;
  Constant constant; ///< used where `other` is kNoLocal
  bool negated = false;
};

enum class TerminatorKind : uint8_t { None, Branch, ConditionalBranch, Return, Throw, Unreachable };

struct Terminator {
  TerminatorKind kind = TerminatorKind::None; ///< None only while the function is being built
  SourceRange range;
  LocalId value = kNoLocal;     ///< Return, Throw
  Test test;                    ///< ConditionalBranch
  BlockId target = kNoBlock;    ///< Branch; ConditionalBranch when the test holds
  BlockId otherwise = kNoBlock; ///< ConditionalBranch when it does not
};

} // namespace leaklint::ir
