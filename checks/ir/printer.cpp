#include "checks/ir/text.h"

#include "checks/ir/print_parts.h"
#include "checks/ir/spelling.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace leaklint::ir {
namespace {

void printStarName(llvm::StringRef name, llvm::raw_ostream &out) {
  if (name == "*")
    out << name;
  else
    printName(name, out);
}

void endLine(SourceRange range, llvm::raw_ostream &out) {
  printRange(range, out);
  out << '\n';
}

// Functions.

/// What follows a local's id: const, kind, name, type, range.
void printDeclaration(const Local &local, bool withKind, llvm::raw_ostream &out) {
  if (local.constant)
    out << " const";
  if (withKind)
    out << ' ' << wordFor(local.kind, kLocalKinds);
  if (local.name == "const")
    printQuoted(local.name, out << ' ');
  else if (!local.name.empty())
    printName(local.name, out << ' ');
  printType(":", local.type, out);
  printRange(local.range, out);
}

bool isParameterKind(LocalKind kind) { return kind == LocalKind::Parameter || kind == LocalKind::RestParameter; }

/// Parameters are declared where they are listed; ones of another kind stand in the list of locals too.
void printParameters(const Function &function, llvm::raw_ostream &out) {
  llvm::ListSeparator comma;
  out << '(';
  for (LocalId id : function.parameters) {
    const Local *local = id < function.locals.size() ? &function.locals[id] : nullptr;
    out << comma << (local && local->kind == LocalKind::RestParameter ? "..." : "");
    printLocal(id, out);
    if (local && isParameterKind(local->kind))
      printDeclaration(*local, false, out);
  }
  out << ')';
}

bool says(const Local &local) {
  return local.kind != LocalKind::Temporary || local.constant || !local.name.empty() || !local.type.text.empty() ||
         local.type.known() || local.range != SourceRange{};
}

/// The locals that the list must declare: what the header says already, and what a mention implies, is left out.
llvm::BitVector declaredInList(const Function &function) {
  llvm::BitVector listed(static_cast<unsigned>(function.locals.size()));
  for (LocalId id = 0; id < function.locals.size(); ++id)
    if (says(function.locals[id]))
      listed.set(id);
  for (LocalId id : function.parameters)
    if (id < listed.size())
      listed[id] = !isParameterKind(function.locals[id].kind);
  // A capture or `this` of another kind than the header makes one expect.
  for (const Capture &capture : function.captures)
    if (capture.inner < listed.size() && function.locals[capture.inner].kind == LocalKind::Temporary)
      listed.set(capture.inner);
  if (function.self < listed.size() && function.locals[function.self].kind == LocalKind::Temporary)
    listed.set(function.self);
  return listed;
}

void printLocalList(const Function &function, llvm::raw_ostream &out) {
  const llvm::BitVector listed = declaredInList(function);
  for (unsigned id : listed.set_bits()) {
    printLocal(id, out << "  ");
    printDeclaration(function.locals[id], true, out);
    out << '\n';
  }
}

void printCaptures(llvm::ArrayRef<Capture> captures, llvm::raw_ostream &out) {
  if (captures.empty())
    return;
  llvm::ListSeparator comma;
  out << " captures [";
  for (const Capture &capture : captures) {
    out << comma;
    printLocal(capture.inner, out);
    out << " = f" << capture.owner << ':';
    printLocal(capture.outer, out);
    out << (capture.byValue ? " copied" : "");
  }
  out << ']';
}

void printFlags(const Function &function, llvm::raw_ostream &out) {
  if (function.isAsync)
    out << " async";
  if (function.isGenerator)
    out << " generator";
  if (function.isStatic)
    out << " static";
  if (function.isExported)
    out << " exported";
  if (function.noThrow)
    out << " nothrow";
  if (function.partial)
    out << " partial";
  if (function.lossy)
    out << " lossy";
}

void printNamed(SourceRange nameRange, llvm::raw_ostream &out) {
  if (nameRange == SourceRange{})
    return;
  out << " named";
  printRange(nameRange, out);
}

void printHeader(const Function &function, llvm::raw_ostream &out) {
  out << "func f" << function.id;
  if (!function.name.empty())
    printName(function.name, out << ' ');
  printParameters(function, out);
  out << ' ' << wordFor(function.kind, kFunctionKinds);
  if (function.owner != kNoClass)
    out << " of #" << function.owner;
  if (function.enclosing != kNoFunction)
    out << " in f" << function.enclosing;
  printFlags(function, out);
  if (function.self != kNoLocal)
    printLocal(function.self, out << " this=");
  printType("returns", function.returnType, out);
  printPaths("decorated", function.decorators, out);
  printCaptures(function.captures, out);
  printNamed(function.nameRange, out);
  printRange(function.range, out);
  out << " {\n";
}

void printBlock(BlockId id, const Block &block, llvm::raw_ostream &out) {
  out << 'b' << id << ':';
  if (block.unwind != kNoBlock)
    out << " unwind b" << block.unwind;
  out << '\n';
  for (const Instruction *instruction : block.instructions)
    printInstruction(*instruction, out);
  printTerminator(block.terminator, out);
}

// Modules.

void printFiles(const Module &module, llvm::raw_ostream &out) {
  out << "module";
  if (!module.files.empty())
    printQuoted(module.files.front(), out << ' ');
  if (!module.modelSet.empty())
    printQuoted(module.modelSet, out << " models ");
  if (module.unseen != 0)
    out << " unseen " << module.unseen;
  out << '\n';
  for (const std::string &file : llvm::drop_begin(module.files, module.files.empty() ? 0 : 1)) {
    printQuoted(file, out << "file ");
    out << '\n';
  }
}

void printImport(const Import &import, llvm::raw_ostream &out) {
  printQuoted(import.specifier, out << "import ");
  printStarName(import.imported, out << ' ');
  printName(import.local, out << " as ");
  endLine(import.range, out);
}

void printExport(const Export &exported, llvm::raw_ostream &out) {
  printStarName(exported.local, out << "export ");
  printStarName(exported.name, out << " as ");
  if (!exported.specifier.empty())
    printQuoted(exported.specifier, out << " from ");
  endLine(exported.range, out);
}

void printVariable(const ModuleVariable &variable, llvm::raw_ostream &out) {
  printName(variable.name, out << "var @");
  out << (variable.constant ? " const" : "") << (variable.isExported ? " exported" : "");
  printType(":", variable.type, out);
  endLine(variable.range, out);
}

void printMembers(const Class &type, llvm::raw_ostream &out) {
  for (const Field &field : type.fields) {
    printName(field.name, out << (field.isStatic ? "  static field " : "  field "));
    printType(":", field.type, out);
    endLine(field.range, out);
  }
  for (const Method &method : type.methods) {
    printName(method.name, out << (method.isStatic ? "  static method " : "  method "));
    if (method.function == kNoFunction)
      out << " = _\n";
    else
      out << " = f" << method.function << '\n';
  }
}

void printClass(const Class &type, llvm::raw_ostream &out) {
  printName(type.name, out << "class #" << type.id << ' ');
  out << (type.kind == ClassKind::ObjectLiteral ? " literal" : "");
  if (type.enclosing != kNoFunction)
    out << " in f" << type.enclosing;
  out << (type.isExported ? " exported" : "");
  printPaths("extends", type.bases, out);
  printPaths("decorated", type.decorators, out);
  printNamed(type.nameRange, out);
  printRange(type.range, out);
  out << " {\n";
  printMembers(type, out);
  out << "}\n";
}

void printRemarks(const Module &module, llvm::raw_ostream &out) {
  for (const Comment &comment : module.comments) {
    printQuoted(comment.text, out << "comment ");
    endLine(comment.range, out);
  }
  for (const Defect &defect : module.defects) {
    printQuoted(defect.reason, out << "defect ");
    endLine(defect.range, out);
  }
}

} // namespace

void print(const Module &, const Function &function, llvm::raw_ostream &out) {
  printHeader(function, out);
  printLocalList(function, out);
  for (BlockId id = 0; id < function.blocks.size(); ++id)
    printBlock(id, function.blocks[id], out);
  out << "}\n";
}

void print(const Module &module, llvm::raw_ostream &out) {
  printFiles(module, out);
  for (const Import &import : module.imports)
    printImport(import, out);
  for (const Export &exported : module.exports)
    printExport(exported, out);
  for (const ModuleVariable &variable : module.variables)
    printVariable(variable, out);
  for (const auto &type : module.classes)
    printClass(*type, out);
  for (const auto &function : module.functions)
    print(module, *function, out);
  printRemarks(module, out);
}

} // namespace leaklint::ir
