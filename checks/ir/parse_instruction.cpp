#include "checks/ir/parse_parts.h"
#include "checks/ir/spelling.h"

namespace leaklint::ir {
namespace {

// Instructions. Each reader is called after the instruction's word; the range is read by the caller.

Instruction *readConstant(TextReader &reader, LocalId result) {
  return reader.module.create<ConstantInstruction>(result, SourceRange{}, reader.constant());
}

Instruction *readCopy(TextReader &reader, LocalId result) {
  return reader.module.create<CopyInstruction>(result, SourceRange{}, reader.local());
}

Instruction *readLoad(TextReader &reader, LocalId result) {
  return reader.module.create<LoadInstruction>(result, SourceRange{}, reader.path());
}

Instruction *readStore(TextReader &reader, LocalId) {
  AccessPath path = reader.path();
  reader.expectMark("=");
  return reader.module.create<StoreInstruction>(SourceRange{}, path, reader.local());
}

Instruction *readDelete(TextReader &reader, LocalId) {
  return reader.module.create<StoreInstruction>(SourceRange{}, reader.path(), kNoLocal);
}

Argument readArgument(TextReader &reader) {
  Argument argument;
  argument.spread = reader.acceptMark("...");
  argument.isPart = reader.acceptMark("&");
  if (!reader.atName()) {
    argument.value = reader.local();
    return argument;
  }
  bool absent = reader.atWord("_");
  Name name = reader.name("an argument");
  if (absent && !reader.atMark("="))
    return argument;
  reader.expectMark("=");
  argument.name = name;
  argument.value = reader.local();
  return argument;
}

llvm::ArrayRef<Argument> readArguments(TextReader &reader) {
  llvm::SmallVector<Argument, 8> arguments;
  reader.expectMark("(");
  if (!reader.atMark(")"))
    do
      arguments.push_back(readArgument(reader));
    while (reader.acceptMark(","));
  reader.expectMark(")");
  return reader.module.copy(llvm::ArrayRef<Argument>(arguments));
}

CallStyle readStyle(TextReader &reader) {
  for (CallStyle style : {CallStyle::Construct, CallStyle::Heap, CallStyle::Super})
    if (reader.acceptWord(wordFor(style, kCallStyles)))
      return style;
  return CallStyle::Plain;
}

void readCallAttribute(TextReader &reader, CallInstruction &call) {
  if (reader.acceptWord("nothrow")) {
    call.mayThrow = false;
  } else if (reader.acceptWord("receiver")) {
    reader.expectMark("=");
    call.receiver = reader.local();
  } else if (reader.acceptWord("function")) {
    reader.expectMark("=");
    call.function = reader.local();
  } else if (reader.acceptWord("method")) {
    reader.expectMark("=");
    call.method = reader.name("a method's name");
  } else {
    reader.fail("receiver=, function=, method=, nothrow or a range");
  }
}

Instruction *readCall(TextReader &reader, LocalId result) {
  CallStyle style = readStyle(reader);
  AccessPath callee = reader.path();
  llvm::ArrayRef<Argument> arguments = readArguments(reader);
  auto *call =
      reader.module.create<CallInstruction>(result, SourceRange{}, callee, kNoLocal, kNoLocal, Name(), arguments);
  call->style = style;
  while (reader.continues() && reader.at(TokenKind::Name))
    readCallAttribute(reader, *call);
  return call;
}

Instruction *readClosure(TextReader &reader, LocalId result) {
  return reader.module.create<ClosureInstruction>(result, SourceRange{}, reader.functionId());
}

Instruction *readAllocate(TextReader &reader, LocalId result) {
  auto kind = enumFor<AllocationKind>(reader.token().text, kAllocationKinds);
  if (!kind)
    reader.fail("object, list, set or class");
  else
    reader.word("an allocation");
  ClassId type = reader.continues() && reader.at(TokenKind::Class) ? reader.classId() : kNoClass;
  return reader.module.create<AllocateInstruction>(result, SourceRange{}, kind.value_or(AllocationKind::Object), type);
}

Instruction *readAwait(TextReader &reader, LocalId result) {
  return reader.module.create<AwaitInstruction>(result, SourceRange{}, reader.local());
}

Instruction *readYield(TextReader &reader, LocalId result) {
  bool delegate = reader.continues() && reader.acceptWord("delegate");
  LocalId source = reader.atLocal() ? reader.local() : kNoLocal;
  return reader.module.create<YieldInstruction>(result, SourceRange{}, source, delegate);
}

Instruction *readScopeExit(TextReader &reader, LocalId) {
  return reader.module.create<ScopeExitInstruction>(SourceRange{}, reader.locals());
}

Instruction *readOpaque(TextReader &reader, LocalId result) {
  Name reason = reader.quoted("a quoted reason");
  return reader.module.create<OpaqueInstruction>(result, SourceRange{}, reason, reader.locals());
}

struct InstructionWord {
  llvm::StringLiteral word;
  bool hasResult;
  Instruction *(*read)(TextReader &, LocalId);
};

constexpr InstructionWord kInstructions[] = {
    {"const", true, readConstant},  {"copy", true, readCopy},         {"load", true, readLoad},
    {"store", false, readStore},    {"delete", false, readDelete},    {"call", true, readCall},
    {"closure", true, readClosure}, {"allocate", true, readAllocate}, {"await", true, readAwait},
    {"yield", true, readYield},     {"opaque", true, readOpaque},     {"scope_exit", false, readScopeExit},
};

void readInstruction(TextReader &reader, Block &block) {
  LocalId result = kNoLocal;
  if (reader.at(TokenKind::Local)) {
    result = reader.local();
    reader.expectMark("=");
  }
  for (const InstructionWord &known : kInstructions) {
    if (!reader.atWord(known.word) || (result != kNoLocal && !known.hasResult))
      continue;
    reader.expectWord(known.word);
    Instruction *instruction = known.read(reader, result);
    instruction->range = reader.range();
    block.instructions.push_back(instruction);
    return;
  }
  reader.fail(result == kNoLocal ? "an instruction" : "an instruction that has a result");
}

// Terminators.

Test readTest(TextReader &reader) {
  Test test;
  test.negated = reader.acceptWord("not");
  auto kind = enumFor<TestKind>(reader.token().text, kTestKinds);
  if (!kind) {
    reader.fail("truthy, null, equals, less, instanceof, has or unknown");
    return test;
  }
  reader.word("a test");
  test.kind = *kind;
  if (reader.atLocal())
    test.subject = reader.local();
  if (reader.atLocal())
    test.other = reader.local();
  else if (!reader.atWord("then"))
    test.constant = reader.constant();
  return test;
}

bool readTerminator(TextReader &reader, Terminator &terminator) {
  using enum TerminatorKind;
  if (reader.acceptWord("goto")) {
    terminator.kind = Branch;
    terminator.target = reader.blockId();
  } else if (reader.acceptWord("if")) {
    terminator.kind = ConditionalBranch;
    terminator.test = readTest(reader);
    reader.expectWord("then");
    terminator.target = reader.blockId();
    reader.expectWord("else");
    terminator.otherwise = reader.blockId();
  } else if (reader.atWord("return") || reader.atWord("throw")) {
    terminator.kind = reader.word("a way out") == "return" ? Return : Throw;
    terminator.value = reader.atLocal() ? reader.local() : kNoLocal;
  } else if (reader.acceptWord("unreachable")) {
    terminator.kind = Unreachable;
  } else {
    return false;
  }
  terminator.range = reader.range();
  return true;
}

} // namespace

bool parseStatement(TextReader &reader, Block &block) {
  bool terminates = readTerminator(reader, block.terminator);
  if (!terminates)
    readInstruction(reader, block);
  reader.endLine();
  return terminates;
}

} // namespace leaklint::ir
