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

bool hasAttribute(llvm::StringRef tag, llvm::StringRef name) {
  for (size_t at = tag.find(name); at != llvm::StringRef::npos; at = tag.find(name, at + 1)) {
    const llvm::StringRef rest = tag.drop_front(at + name.size());
    if (at > 0 && llvm::isSpace(tag[at - 1]) &&
        (rest.starts_with(">") || rest.starts_with("=") || llvm::isSpace(rest.front())))
      return true;
  }
  return false;
}

bool runsPerInstance(llvm::StringRef tag, ComponentKind kind) {
  if (kind == ComponentKind::Vue)
    return hasAttribute(tag, "setup");
  return !hasAttribute(tag, "module") && !tag.contains("context=\"module\"");
}

void overwrite(std::string &text, size_t at, llvm::StringRef with) {
  text.replace(at, with.size(), with.data(), with.size());
}

} // namespace

ComponentScripts scriptsOf(llvm::StringRef file, ComponentKind kind) {
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
    overwrite(scripts.text, begin, file.slice(begin, end));
    if (runsPerInstance(tag, kind) && end < file.size() && scripts.setup == ~0U) {
      overwrite(scripts.text, at - 7, ";()=>{");
      overwrite(scripts.text, end, "};");
      scripts.setup = static_cast<uint32_t>(at - 6);
    }
    at = end;
  }
  return scripts;
}

} // namespace leaklint::frontends::javascript
