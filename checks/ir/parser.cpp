#include "checks/ir/parse_parts.h"
#include "checks/ir/text.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::ir {
namespace {

void readModule(TextReader &reader) {
  reader.module.files.clear();
  if (reader.continues() && reader.at(TokenKind::String))
    reader.module.files.push_back(reader.quoted("a file").str());
  if (reader.continues() && reader.acceptWord("models"))
    reader.module.modelSet = reader.quoted("a quoted folder of models").str();
  if (reader.continues() && reader.acceptWord("unseen"))
    reader.module.unseen = reader.count("how many parts are unseen");
}

void readFile(TextReader &reader) { reader.module.files.push_back(reader.quoted("a quoted file").str()); }

void readImport(TextReader &reader) {
  Import import;
  import.specifier = reader.quoted("a quoted specifier");
  import.imported = reader.starName("an exported name or '*'");
  reader.expectWord("as");
  import.local = reader.name("a local name");
  import.range = reader.range();
  reader.module.imports.push_back(import);
}

void readExport(TextReader &reader) {
  Export exported;
  exported.local = reader.starName("a local name");
  reader.expectWord("as");
  exported.name = reader.starName("an exported name");
  if (reader.continues() && reader.acceptWord("from"))
    exported.specifier = reader.quoted("a quoted specifier");
  exported.range = reader.range();
  reader.module.exports.push_back(exported);
}

void readVariable(TextReader &reader) {
  ModuleVariable variable;
  reader.expectMark("@");
  variable.name = reader.name("a variable's name");
  variable.constant = reader.continues() && reader.acceptWord("const");
  variable.isExported = reader.continues() && reader.acceptWord("exported");
  variable.type = reader.typeAfter(":");
  variable.range = reader.range();
  reader.module.variables.push_back(variable);
}

// Classes.

void readClassAttribute(TextReader &reader, Class &type) {
  if (reader.acceptWord("literal"))
    type.kind = ClassKind::ObjectLiteral;
  else if (reader.acceptWord("exported"))
    type.isExported = true;
  else if (reader.acceptWord("in"))
    type.enclosing = reader.functionId();
  else if (reader.acceptWord("extends"))
    type.bases = reader.paths();
  else if (reader.acceptWord("decorated"))
    type.decorators = reader.paths();
  else if (reader.acceptWord("named"))
    type.nameRange = reader.range();
  else
    reader.fail("a class's attribute");
}

void readField(TextReader &reader, Class &type, bool isStatic) {
  Field field;
  field.isStatic = isStatic;
  field.name = reader.name("a field's name");
  field.type = reader.typeAfter(":");
  field.range = reader.range();
  type.fields.push_back(field);
}

void readMethod(TextReader &reader, Class &type, bool isStatic) {
  Method method;
  method.isStatic = isStatic;
  method.name = reader.name("a method's name");
  reader.expectMark("=");
  if (!reader.acceptWord("_"))
    method.function = reader.functionId();
  type.methods.push_back(method);
}

void readMember(TextReader &reader, Class &type) {
  bool isStatic = reader.acceptWord("static");
  if (reader.acceptWord("field"))
    readField(reader, type, isStatic);
  else if (reader.acceptWord("method"))
    readMethod(reader, type, isStatic);
  else
    reader.fail("field, method or '}'");
  reader.endLine();
}

void readClass(TextReader &reader) {
  auto next = static_cast<ClassId>(reader.module.classes.size());
  if (!reader.at(TokenKind::Class) || reader.token().value != std::to_string(next))
    return reader.fail("#" + llvm::Twine(next) + " (classes are numbered in order)");
  reader.classId();
  Class &type = reader.module.addClass();
  type.name = reader.name("the class's name (\"\" for none)");
  while (reader.at(TokenKind::Name))
    readClassAttribute(reader, type);
  type.range = reader.range();
  reader.expectMark("{");
  while (!reader.failed() && !reader.atMark("}"))
    readMember(reader, type);
  reader.expectMark("}");
}

void readComment(TextReader &reader) {
  Comment comment;
  comment.text = reader.quoted("a quoted text");
  comment.range = reader.range();
  reader.module.comments.push_back(comment);
}

void readDefect(TextReader &reader) {
  Defect defect;
  defect.reason = reader.quoted("a quoted reason").str();
  defect.range = reader.range();
  reader.module.defects.push_back(std::move(defect));
}

struct Item {
  llvm::StringLiteral word;
  void (*read)(TextReader &);
};

constexpr Item kItems[] = {{"module", readModule},  {"file", readFile},       {"import", readImport},
                           {"export", readExport},  {"var", readVariable},    {"class", readClass},
                           {"func", parseFunction}, {"comment", readComment}, {"defect", readDefect}};

void readItem(TextReader &reader) {
  for (const Item &item : kItems) {
    if (!reader.acceptWord(item.word))
      continue;
    item.read(reader);
    if (reader.continues())
      reader.fail("the end of the line");
    return;
  }
  reader.fail("module, file, import, export, var, class, func, comment or defect");
}

} // namespace

llvm::Expected<std::unique_ptr<Module>> parse(llvm::StringRef text, llvm::StringRef fileName) {
  auto module = std::make_unique<Module>();
  module->files.push_back(fileName.str());
  TextReader reader(text, *module);
  while (!reader.failed() && !reader.at(TokenKind::End))
    readItem(reader);
  if (reader.failed())
    return llvm::createStringError(llvm::inconvertibleErrorCode(), fileName + ":" + reader.message());
  return module;
}

} // namespace leaklint::ir
