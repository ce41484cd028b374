#include "checks/ir/print_parts.h"

#include "checks/ir/spelling.h"
#include "checks/ir/text.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

namespace leaklint::ir {
namespace {

bool isUtf8(llvm::StringRef text) {
  const auto *begin = reinterpret_cast<const llvm::UTF8 *>(text.data());
  return llvm::isLegalUTF8String(&begin, begin + text.size());
}

void printEscaped(char c, bool keepHighBytes, llvm::raw_ostream &out) {
  auto byte = static_cast<unsigned char>(c);
  if (c == '"' || c == '\\')
    out << '\\' << c;
  else if (c == '\n')
    out << "\\n";
  else if (byte < 0x20 || byte == 0x7f || (byte >= 0x80 && !keepHighBytes))
    out << "\\x" << llvm::hexdigit(byte >> 4) << llvm::hexdigit(byte & 15);
  else
    out << c;
}

void printProjection(const Projection &step, llvm::raw_ostream &out) {
  switch (step.kind) {
  case ProjectionKind::Field:
    out << '.';
    printName(step.name, out);
    break;
  case ProjectionKind::Element:
    out << '[';
    if (step.index != kNoLocal)
      printLocal(step.index, out);
    out << ']';
    break;
  case ProjectionKind::Key:
    out << "[key]";
    break;
  case ProjectionKind::Dereference:
    out << ".*";
    break;
  }
}

void printRoot(const AccessPath &path, llvm::raw_ostream &out) {
  switch (path.root) {
  case RootKind::Local:
    printLocal(path.local, out);
    break;
  case RootKind::Module:
    out << '@';
    printName(path.name, out);
    break;
  case RootKind::Global:
    out << "global ";
    printName(path.name, out);
    break;
  case RootKind::Import:
    out << "import(";
    printQuoted(path.name, out);
    out << ')';
    break;
  }
}

/// Whether the text alone tells the kind, as `true` or `30` do.
bool tellsKind(const Constant &constant) {
  switch (constant.kind) {
  case ConstantKind::Number:
    return !constant.text.empty() && numberLength(constant.text) == constant.text.size();
  case ConstantKind::Boolean:
    return constant.text == "true" || constant.text == "false";
  default:
    return false;
  }
}

void printPosition(SourcePosition position, llvm::raw_ostream &out) { out << position.line << ':' << position.column; }

llvm::StringRef nameOf(LocalId local, const Function &function) {
  if (local >= function.locals.size())
    return {};
  const Local &declared = function.locals[local];
  return declared.name.empty() && declared.kind == LocalKind::This ? Name("this") : declared.name;
}

void describeLocal(LocalId local, const Function &function, llvm::raw_ostream &out) {
  if (llvm::StringRef name = nameOf(local, function); !name.empty())
    out << name;
  else
    printLocal(local, out);
}

} // namespace

void printQuoted(llvm::StringRef text, llvm::raw_ostream &out) {
  bool keepHighBytes = isUtf8(text);
  out << '"';
  for (char c : text)
    printEscaped(c, keepHighBytes, out);
  out << '"';
}

void printName(llvm::StringRef name, llvm::raw_ostream &out) {
  if (isBareName(name))
    out << name;
  else
    printQuoted(name, out);
}

void printLocal(LocalId local, llvm::raw_ostream &out) {
  if (local == kNoLocal)
    out << '_';
  else
    out << '%' << local;
}

void printLocals(llvm::ArrayRef<LocalId> locals, llvm::raw_ostream &out) {
  llvm::ListSeparator comma;
  for (LocalId local : locals) {
    out << comma;
    printLocal(local, out);
  }
}

void printPath(const AccessPath &path, llvm::raw_ostream &out) {
  printRoot(path, out);
  for (const Projection &step : path.projections)
    printProjection(step, out);
}

void printPaths(llvm::StringRef keyword, llvm::ArrayRef<AccessPath> paths, llvm::raw_ostream &out) {
  if (paths.empty())
    return;
  out << ' ' << keyword << ' ';
  llvm::ListSeparator comma;
  for (const AccessPath &path : paths) {
    out << comma;
    printPath(path, out);
  }
}

void printConstant(const Constant &constant, llvm::raw_ostream &out) {
  if (tellsKind(constant)) {
    out << constant.text;
    return;
  }
  if (constant.kind != ConstantKind::String)
    out << wordFor(constant.kind, kConstantKinds);
  if (constant.kind == ConstantKind::String || !constant.text.empty()) {
    out << (constant.kind == ConstantKind::String ? "" : " ");
    printQuoted(constant.text, out);
  }
}

void printType(llvm::StringRef mark, const TypeReference &type, llvm::raw_ostream &out) {
  if (type.text.empty() && !type.known())
    return;
  out << ' ' << mark << ' ';
  printName(type.text, out);
  if (!type.known())
    return;
  out << " = ";
  printPath(type.path, out);
}

void printRange(SourceRange range, llvm::raw_ostream &out) {
  if (range == SourceRange{})
    return;
  out << " @";
  printPosition(range.begin, out);
  out << '-';
  printPosition(range.end, out);
  if (range.file != 0)
    out << '/' << range.file;
}

std::string toString(const AccessPath &path, const Function &function) {
  std::string text;
  llvm::raw_string_ostream out(text);
  if (path.root == RootKind::Local)
    describeLocal(path.local, function, out);
  else if (path.root == RootKind::Import)
    printRoot(path, out);
  else
    out << path.name;
  for (const Projection &step : path.projections) {
    if (step.kind == ProjectionKind::Field) {
      out << '.' << step.name;
    } else if (step.kind == ProjectionKind::Element && step.index != kNoLocal) {
      out << '[';
      describeLocal(step.index, function, out);
      out << ']';
    } else {
      printProjection(step, out);
    }
  }
  return text;
}

} // namespace leaklint::ir
