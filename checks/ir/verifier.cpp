#include "checks/ir/text.h"

#include "checks/ir/operands.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace leaklint::ir {
namespace {

using Violations = std::vector<std::string>;
using llvm::Twine;

// One function.

class FunctionVerifier {
public:
  FunctionVerifier(const Module &of, const Function &function, Violations &into)
      : module(of), fn(function), found(into), written(static_cast<unsigned>(function.locals.size())) {}

  void run() {
    checkHeader();
    checkCaptures();
    noteWrites();
    for (BlockId id = 0; id < fn.blocks.size(); ++id)
      checkBlock(id);
  }

private:
  void report(const Twine &sentence) { found.push_back(("f" + Twine(fn.id) + where + ": " + sentence).str()); }

  bool has(LocalId local) const { return local < fn.locals.size(); }
  void checkHeader();
  void checkCaptures();
  void noteWrites();
  void checkBlock(BlockId id);
  void checkInstruction(const Instruction &instruction);
  void checkPath(const AccessPath &path);
  void checkRead(LocalId local);
  void checkTerminator(const Terminator &terminator);
  void checkTarget(BlockId target);

  const Module &module;
  const Function &fn;
  Violations &found;
  llvm::BitVector written;
  std::string where;
};

void FunctionVerifier::checkHeader() {
  if (fn.blocks.empty())
    report("has no entry block");
  if (fn.enclosing != kNoFunction && fn.enclosing >= module.functions.size())
    report("is enclosed in f" + Twine(fn.enclosing) + ", which does not exist");
  if (fn.owner != kNoClass && fn.owner >= module.classes.size())
    report("is a method of #" + Twine(fn.owner) + ", which does not exist");
  if (fn.self != kNoLocal && !has(fn.self))
    report("has %" + Twine(fn.self) + " for `this`, which does not exist");
  for (LocalId parameter : fn.parameters)
    if (!has(parameter))
      report("has parameter %" + Twine(parameter) + ", which does not exist");
}

void FunctionVerifier::checkCaptures() {
  for (const Capture &capture : fn.captures) {
    if (!has(capture.inner) || fn.locals[capture.inner].kind != LocalKind::Capture)
      report("captures into %" + Twine(capture.inner) + ", which is no capture");
    if (capture.owner >= module.functions.size())
      report("captures from f" + Twine(capture.owner) + ", which does not exist");
    else if (capture.outer >= module.function(capture.owner).locals.size())
      report("captures f" + Twine(capture.owner) + ":%" + Twine(capture.outer) + ", which does not exist");
  }
}

void FunctionVerifier::noteWrites() {
  for (LocalId local = 0; local < fn.locals.size(); ++local)
    if (fn.locals[local].kind != LocalKind::Temporary || local == fn.self)
      written.set(local);
  for (LocalId parameter : fn.parameters)
    if (has(parameter))
      written.set(parameter);
  for (const Block &block : fn.blocks)
    for (const Instruction *instruction : block.instructions)
      if (LocalId local = writtenLocal(*instruction); has(local))
        written.set(local);
}

void FunctionVerifier::checkBlock(BlockId id) {
  const Block &block = fn.blocks[id];
  where = " b" + std::to_string(id);
  if (block.unwind != kNoBlock)
    checkTarget(block.unwind);
  for (const Instruction *instruction : block.instructions)
    checkInstruction(*instruction);
  checkTerminator(block.terminator);
}

void FunctionVerifier::checkInstruction(const Instruction &instruction) {
  if (LocalId local = writtenLocal(instruction); local != kNoLocal && !has(local))
    report("writes %" + Twine(local) + ", which does not exist");
  if (instruction.range.file != 0 && instruction.range.file >= module.files.size())
    report("names file " + Twine(instruction.range.file) + ", which does not exist");
  if (const AccessPath *path = accessedPath(instruction))
    checkPath(*path);
  forEachRead(instruction, [&](LocalId local) { checkRead(local); });
  if (const auto *closure = llvm::dyn_cast<ClosureInstruction>(&instruction))
    if (closure->function >= module.functions.size())
      report("makes a closure of f" + Twine(closure->function) + ", which does not exist");
  if (const auto *allocate = llvm::dyn_cast<AllocateInstruction>(&instruction))
    if (allocate->classId != kNoClass && allocate->classId >= module.classes.size())
      report("allocates #" + Twine(allocate->classId) + ", which does not exist");
}

void FunctionVerifier::checkPath(const AccessPath &path) {
  if (path.projections.size() > kMaxProjections)
    report("has a path of " + Twine(path.projections.size()) + " steps, more than " + Twine(kMaxProjections));
  if (path.root != RootKind::Local && path.name.empty())
    report("has a path whose root has no name");
}

void FunctionVerifier::checkRead(LocalId local) {
  if (local == kNoLocal)
    report("lacks an operand");
  else if (!has(local))
    report("reads %" + Twine(local) + ", which does not exist");
  else if (!written.test(local))
    report("reads %" + Twine(local) + ", which nothing writes");
}

void FunctionVerifier::checkTerminator(const Terminator &terminator) {
  using enum TerminatorKind;
  if (terminator.kind == None)
    report("has no terminator");
  if (terminator.kind == Branch || terminator.kind == ConditionalBranch)
    checkTarget(terminator.target);
  if (terminator.kind == ConditionalBranch)
    checkTarget(terminator.otherwise);
  forEachRead(terminator, [&](LocalId local) { checkRead(local); });
}

void FunctionVerifier::checkTarget(BlockId target) {
  if (target >= fn.blocks.size())
    report("leads to b" + Twine(target) + ", which does not exist");
  else if (target == 0)
    report("leads back to the entry block");
}

// The module.

void verifyMethods(const Module &module, const Class &type, Violations &found) {
  for (const Method &method : type.methods) {
    std::string name = ("#" + Twine(type.id) + ": method " + method.name).str();
    if (method.function == kNoFunction)
      continue;
    if (method.function >= module.functions.size())
      found.push_back((name + " is f" + Twine(method.function) + ", which does not exist").str());
    else if (module.function(method.function).owner != type.id)
      found.push_back((name + " is f" + Twine(method.function) + ", which names another owner").str());
  }
}

void verifyClass(const Module &module, ClassId id, Violations &found) {
  const Class &type = module.classAt(id);
  if (type.id != id)
    found.push_back(("#" + Twine(id) + ": is numbered #" + Twine(type.id)).str());
  if (type.enclosing != kNoFunction && type.enclosing >= module.functions.size())
    found.push_back(("#" + Twine(id) + ": is defined in f" + Twine(type.enclosing) + ", which does not exist").str());
  verifyMethods(module, type, found);
}

} // namespace

std::vector<std::string> verify(const Module &module) {
  Violations found;
  if (module.functions.empty() || module.function(0).kind != FunctionKind::ModuleBody)
    found.emplace_back("f0: is not the module's body");
  for (FunctionId id = 0; id < module.functions.size(); ++id) {
    if (module.function(id).id != id)
      found.push_back(("f" + Twine(id) + ": is numbered f" + Twine(module.function(id).id)).str());
    FunctionVerifier(module, module.function(id), found).run();
  }
  for (ClassId id = 0; id < module.classes.size(); ++id)
    verifyClass(module, id, found);
  return found;
}

} // namespace leaklint::ir
