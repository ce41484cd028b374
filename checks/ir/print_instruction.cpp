#include "checks/ir/print_parts.h"
#include "checks/ir/spelling.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::ir {
namespace {

using llvm::cast;

void printStore(const StoreInstruction &store, llvm::raw_ostream &out) {
  out << (store.isRemoval() ? "delete " : "store ");
  printPath(store.path, out);
  if (store.isRemoval())
    return;
  out << " = ";
  printLocal(store.value, out);
}

void printArguments(llvm::ArrayRef<Argument> arguments, llvm::raw_ostream &out) {
  llvm::ListSeparator comma;
  out << '(';
  for (const Argument &argument : arguments) {
    out << comma << (argument.spread ? "..." : "") << (argument.isPart ? "&" : "");
    if (!argument.name.empty()) {
      printName(argument.name, out);
      out << '=';
    }
    printLocal(argument.value, out);
  }
  out << ')';
}

void printCall(const CallInstruction &call, llvm::raw_ostream &out) {
  out << "call ";
  if (call.style != CallStyle::Plain)
    out << wordFor(call.style, kCallStyles) << ' ';
  printPath(call.callee, out);
  printArguments(call.arguments, out);
  if (call.receiver != kNoLocal)
    printLocal(call.receiver, out << " receiver=");
  if (call.function != kNoLocal)
    printLocal(call.function, out << " function=");
  if (!call.method.empty())
    printName(call.method, out << " method=");
  if (!call.mayThrow)
    out << " nothrow";
}

void printAllocate(const AllocateInstruction &allocate, llvm::raw_ostream &out) {
  out << "allocate " << wordFor(allocate.allocation, kAllocationKinds);
  if (allocate.classId != kNoClass)
    out << " #" << allocate.classId;
}

void printYield(const YieldInstruction &yield, llvm::raw_ostream &out) {
  out << (yield.delegate ? "yield delegate" : "yield");
  if (yield.source != kNoLocal)
    printLocal(yield.source, out << ' ');
}

void printOpaque(const OpaqueInstruction &opaque, llvm::raw_ostream &out) {
  out << "opaque ";
  printQuoted(opaque.reason, out);
  if (!opaque.uses.empty())
    printLocals(opaque.uses, out << ' ');
}

void printOperation(const Instruction &instruction, llvm::raw_ostream &out) {
  switch (instruction.kind) {
  case InstructionKind::Constant:
    return printConstant(cast<ConstantInstruction>(instruction).value, out << "const ");
  case InstructionKind::Copy:
    return printLocal(cast<CopyInstruction>(instruction).source, out << "copy ");
  case InstructionKind::Load:
    return printPath(cast<LoadInstruction>(instruction).path, out << "load ");
  case InstructionKind::Store:
    return printStore(cast<StoreInstruction>(instruction), out);
  case InstructionKind::Call:
    return printCall(cast<CallInstruction>(instruction), out);
  case InstructionKind::Closure:
    out << "closure f" << cast<ClosureInstruction>(instruction).function;
    return;
  case InstructionKind::Allocate:
    return printAllocate(cast<AllocateInstruction>(instruction), out);
  case InstructionKind::Await:
    return printLocal(cast<AwaitInstruction>(instruction).source, out << "await ");
  case InstructionKind::Yield:
    return printYield(cast<YieldInstruction>(instruction), out);
  case InstructionKind::ScopeExit:
    return printLocals(cast<ScopeExitInstruction>(instruction).locals, out << "scope_exit ");
  case InstructionKind::Opaque:
    return printOpaque(cast<OpaqueInstruction>(instruction), out);
  }
}

void printTest(const Test &test, llvm::raw_ostream &out) {
  out << "if " << (test.negated ? "not " : "") << wordFor(test.kind, kTestKinds);
  bool hasConstant = test.constant != Constant{};
  if (test.subject != kNoLocal || test.other != kNoLocal || hasConstant)
    printLocal(test.subject, out << ' ');
  if (test.other != kNoLocal)
    printLocal(test.other, out << ' ');
  else if (hasConstant)
    printConstant(test.constant, out << ' ');
}

} // namespace

void printInstruction(const Instruction &instruction, llvm::raw_ostream &out) {
  out << "  ";
  if (instruction.result != kNoLocal) {
    printLocal(instruction.result, out);
    out << " = ";
  }
  printOperation(instruction, out);
  printRange(instruction.range, out);
  out << '\n';
}

void printTerminator(const Terminator &terminator, llvm::raw_ostream &out) {
  switch (terminator.kind) {
  case TerminatorKind::None:
    return;
  case TerminatorKind::Branch:
    out << "  goto b" << terminator.target;
    break;
  case TerminatorKind::ConditionalBranch:
    printTest(terminator.test, out << "  ");
    out << " then b" << terminator.target << " else b" << terminator.otherwise;
    break;
  case TerminatorKind::Return:
  case TerminatorKind::Throw:
    out << (terminator.kind == TerminatorKind::Return ? "  return" : "  throw");
    if (terminator.value != kNoLocal)
      printLocal(terminator.value, out << ' ');
    break;
  case TerminatorKind::Unreachable:
    out << "  unreachable";
    break;
  }
  printRange(terminator.range, out);
  out << '\n';
}

} // namespace leaklint::ir
