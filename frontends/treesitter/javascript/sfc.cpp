#include "frontends/treesitter/javascript/sfc.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::javascript {

namespace {

/// The end of an opening tag, past `>`; npos where it does not end. Quoted attributes may hold `>`.
size_t endOfTag(llvm::StringRef file, size_t from) {
  char quote = 0;
  for (size_t at = from; at < file.size(); ++at) {
    const char letter = file[at];
    if (quote != 0) {
      if (letter == quote)
        quote = 0;
    } else if (letter == '"' || letter == '\'') {
      quote = letter;
    } else if (letter == '>') {
      return at + 1;
    }
  }
  return llvm::StringRef::npos;
}

bool hasLanguage(llvm::StringRef tag, llvm::StringRef language) {
  for (const char *quote : {"\"", "'", ""})
    if (tag.contains_insensitive(("lang=" + llvm::Twine(quote) + language + (*quote ? quote : "")).str()))
      return true;
  return false;
}

} // namespace

ComponentScripts scriptsOf(llvm::StringRef file) {
  ComponentScripts scripts;
  scripts.text = file.str();
  for (char &letter : scripts.text)
    if (letter != '\n' && letter != '\r')
      letter = ' ';
  for (size_t at = 0; (at = file.find_insensitive("<script", at)) != llvm::StringRef::npos;) {
    at += 7;
    if (at >= file.size() || (file[at] != '>' && !llvm::isSpace(file[at])))
      continue;
    const size_t begin = endOfTag(file, at);
    if (begin == llvm::StringRef::npos)
      break;
    const llvm::StringRef tag = file.slice(at, begin);
    const bool tsx = hasLanguage(tag, "tsx");
    scripts.typeScript |= tsx || hasLanguage(tag, "ts") || hasLanguage(tag, "typescript");
    scripts.jsx |= tsx || hasLanguage(tag, "jsx");
    if (tag.ends_with("/>")) {
      at = begin;
      continue;
    }
    const size_t end = std::min(file.find_insensitive("</script", begin), file.size());
    std::copy(file.begin() + begin, file.begin() + end, scripts.text.begin() + begin);
    at = end;
  }
  return scripts;
}

} // namespace leaklint::frontends::javascript
