#include "frontends/treesitter/javascript/grammar_gaps.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::javascript {

namespace {

constexpr llvm::StringLiteral kUsing = "using";
constexpr llvm::StringLiteral kConst = "const";
constexpr llvm::StringLiteral kAwait = "await";

bool isNameLetter(char letter) { return llvm::isAlnum(letter) || letter == '_' || letter == '$'; }

/// A declaration can begin after this text.
bool beginsStatement(llvm::StringRef before) {
  before = before.rtrim(" \t");
  return before.empty() || llvm::StringRef("\n\r;{}(").contains(before.back());
}

/// ` name = …`, ` name: Type = …`, ` name of …`
bool bindsName(llvm::StringRef after) {
  llvm::StringRef rest = after.ltrim(" \t");
  if (rest.size() == after.size())
    return false;
  const llvm::StringRef name = rest.take_while(isNameLetter);
  rest = rest.drop_front(name.size()).ltrim();
  if (name.empty() || llvm::isDigit(name.front()) || name == "of" || name == "in" || name == "instanceof")
    return false;
  return (rest.starts_with("=") && !rest.starts_with("==") && !rest.starts_with("=>")) || rest.starts_with(":") ||
         rest.starts_with("of ");
}

void fillUsings(llvm::StringRef text, GrammarGaps &gaps) {
  for (size_t at = text.find(kUsing); at != llvm::StringRef::npos; at = text.find(kUsing, at + 1)) {
    if (!bindsName(text.drop_front(at + kUsing.size())))
      continue;
    llvm::StringRef before = text.take_front(at).rtrim(" \t");
    const bool awaits = before.size() < at && before.ends_with(kAwait);
    if (awaits)
      before = before.drop_back(kAwait.size());
    if (!beginsStatement(before) || (!awaits && at > 0 && isNameLetter(text[at - 1])))
      continue;
    if (gaps.text.empty())
      gaps.text = text.str();
    gaps.text.replace(at, kConst.size(), kConst.data());
    if (awaits)
      gaps.text.replace(before.size(), kAwait.size(), kAwait.size(), ' ');
    gaps.usings.push_back({static_cast<uint32_t>(at), awaits});
  }
}

void fillTypeExports(llvm::StringRef text, GrammarGaps &gaps) {
  static constexpr llvm::StringLiteral kTypeExport = "export type *";
  for (size_t at = text.find(kTypeExport); at != llvm::StringRef::npos; at = text.find(kTypeExport, at + 1)) {
    if (!beginsStatement(text.take_front(at)))
      continue;
    if (gaps.text.empty())
      gaps.text = text.str();
    gaps.text.replace(at + 7, 4, 4, ' ');
  }
}

} // namespace

GrammarGaps fillGaps(llvm::StringRef text) {
  GrammarGaps gaps;
  fillUsings(text, gaps);
  fillTypeExports(text, gaps);
  return gaps;
}

void restoreUsings(SyntaxTree &tree, const GrammarGaps &gaps) {
  auto site = gaps.usings.begin();
  for (size_t index = 1; index < tree.nodes.size() && site != gaps.usings.end(); ++index) {
    Node &keyword = tree.nodes[index];
    while (site != gaps.usings.end() && site->offset < keyword.begin)
      ++site;
    if (site == gaps.usings.end() || site->offset != keyword.begin || keyword.kind != kind::TokenConst)
      continue;
    keyword.kind = kind::TokenUsing;
    keyword.data = site->awaits ? kAwaitsDisposal : 0;
    if (Node &declaration = tree.nodes[index - 1]; declaration.kind == kind::LexicalDeclaration)
      declaration.kind = kind::UsingDeclaration;
  }
}

} // namespace leaklint::frontends::javascript
