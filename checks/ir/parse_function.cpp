#include "checks/ir/operands.h"
#include "checks/ir/parse_parts.h"
#include "checks/ir/spelling.h"

#include <algorithm>

namespace leaklint::ir {
namespace {

Local &declared(Function &function, LocalId id) {
  static thread_local Local nowhere;
  if (id == kNoLocal)
    return nowhere;
  if (id >= function.locals.size())
    function.locals.resize(id + 1);
  return function.locals[id];
}

// The header.

/// `[name] [: type] [range]`, the end of every declaration.
void readDeclaration(TextReader &reader, Local &local) {
  if (reader.continues() && reader.atName())
    local.name = reader.name("a local's name");
  local.type = reader.continues() ? reader.typeAfter(":") : TypeReference{};
  local.range = reader.range();
}

void readParameter(TextReader &reader, Function &function) {
  bool rest = reader.acceptMark("...");
  LocalId id = reader.local();
  function.parameters.push_back(id);
  Local &local = declared(function, id);
  local.kind = rest ? LocalKind::RestParameter : LocalKind::Parameter;
  local.constant = reader.acceptWord("const");
  readDeclaration(reader, local);
}

void readParameters(TextReader &reader, Function &function) {
  reader.expectMark("(");
  if (!reader.atMark(")"))
    do
      readParameter(reader, function);
    while (reader.acceptMark(","));
  reader.expectMark(")");
}

void readCapture(TextReader &reader, Function &function) {
  Capture capture;
  capture.inner = reader.local();
  reader.expectMark("=");
  capture.owner = reader.functionId();
  reader.expectMark(":");
  capture.outer = reader.local();
  capture.byValue = reader.acceptWord("copied");
  function.captures.push_back(capture);
  Local &local = declared(function, capture.inner);
  if (local.kind == LocalKind::Temporary) // a declaration in the list of locals may still say more
    local.kind = LocalKind::Capture;
}

void readCaptures(TextReader &reader, Function &function) {
  reader.expectMark("[");
  do
    readCapture(reader, function);
  while (reader.acceptMark(","));
  reader.expectMark("]");
}

void readSelf(TextReader &reader, Function &function) {
  reader.expectMark("=");
  function.self = reader.local();
  Local &local = declared(function, function.self);
  if (local.kind == LocalKind::Temporary)
    local.kind = LocalKind::This;
}

bool readFlag(TextReader &reader, Function &function) {
  struct Flag {
    llvm::StringLiteral word;
    bool Function::*field;
  };
  static constexpr Flag kFlags[] = {{"async", &Function::isAsync},   {"generator", &Function::isGenerator},
                                    {"static", &Function::isStatic}, {"exported", &Function::isExported},
                                    {"nothrow", &Function::noThrow}, {"partial", &Function::partial},
                                    {"lossy", &Function::lossy}};
  for (const Flag &flag : kFlags)
    if (reader.acceptWord(flag.word))
      return function.*flag.field = true;
  return false;
}

void readAttribute(TextReader &reader, Function &function) {
  if (auto kind = enumFor<FunctionKind>(reader.token().text, kFunctionKinds)) {
    function.kind = *kind;
    reader.word("a kind of function");
  } else if (reader.acceptWord("of")) {
    function.owner = reader.classId();
  } else if (reader.acceptWord("in")) {
    function.enclosing = reader.functionId();
  } else if (reader.acceptWord("this")) {
    readSelf(reader, function);
  } else if (reader.acceptWord("returns")) {
    function.returnType = reader.type();
  } else if (reader.acceptWord("decorated")) {
    function.decorators = reader.paths();
  } else if (reader.acceptWord("captures")) {
    readCaptures(reader, function);
  } else if (reader.acceptWord("named")) {
    function.nameRange = reader.range();
  } else if (!readFlag(reader, function)) {
    reader.fail("a function's attribute");
  }
}

void readHeader(TextReader &reader, Function &function) {
  if (reader.atName())
    function.name = reader.name("a function's name");
  readParameters(reader, function);
  while (reader.at(TokenKind::Name))
    readAttribute(reader, function);
  function.range = reader.range();
  reader.expectMark("{");
}

// The body.

/// `%0 [const] kind [name] [: type] [range]`
void readLocal(TextReader &reader, Function &function) {
  Local &local = declared(function, reader.local());
  local.constant = reader.acceptWord("const");
  auto kind = enumFor<LocalKind>(reader.token().text, kLocalKinds);
  if (!kind) {
    reader.fail("var, parameter, rest, capture, this or temporary");
    return;
  }
  reader.word("a kind of local");
  local.kind = *kind;
  readDeclaration(reader, local);
  reader.endLine();
}

void readBlock(TextReader &reader, Function &function) {
  std::string label = "b" + std::to_string(function.blocks.size());
  if (!reader.acceptWord(label))
    return reader.fail(label + " or '}'");
  reader.expectMark(":");
  Block block;
  if (reader.continues() && reader.acceptWord("unwind"))
    block.unwind = reader.blockId();
  reader.endLine();
  std::string next = "b" + std::to_string(function.blocks.size() + 1);
  while (!reader.failed() && !reader.atMark("}") && !reader.atWord(next))
    if (parseStatement(reader, block))
      break;
  function.blocks.push_back(std::move(block));
}

/// Temporaries need no declaration: the function has as many locals as it mentions.
void countTemporaries(Function &function) {
  auto mention = [&](LocalId local) { declared(function, local); };
  mention(function.self);
  for (const Block &block : function.blocks) {
    for (const Instruction *instruction : block.instructions) {
      forEachRead(*instruction, mention);
      mention(writtenLocal(*instruction));
    }
    forEachRead(block.terminator, mention);
  }
}

} // namespace

void parseFunction(TextReader &reader) {
  std::string id = "f" + std::to_string(reader.module.functions.size());
  if (!reader.acceptWord(id))
    return reader.fail(id + " (functions are numbered in order)");
  Function &function = reader.module.addFunction();
  readHeader(reader, function);
  while (reader.at(TokenKind::Local))
    readLocal(reader, function);
  while (!reader.failed() && !reader.atMark("}"))
    readBlock(reader, function);
  reader.expectMark("}");
  if (!reader.failed())
    countTemporaries(function);
}

} // namespace leaklint::ir
