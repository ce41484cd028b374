#include "tools/report/sarif_rules.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace leaklint::report {
namespace {

/// The length of a name at the start of the text when a brace closes it at once, else 0: `{` is then a plain character.
size_t nameLength(llvm::StringRef text) {
  const size_t length = text.find_if_not([](char c) { return llvm::isAlnum(c) || c == '_' || c == '-'; });
  return length != llvm::StringRef::npos && text[length] == '}' ? length : 0;
}

size_t indexOf(std::vector<std::string> &names, llvm::StringRef name) {
  const auto found = llvm::find(names, name);
  const auto index = static_cast<size_t>(found - names.begin());
  if (found == names.end())
    names.push_back(name.str());
  return index;
}

const std::string *argument(const finding::Site &site, llvm::StringRef name) {
  const auto found = llvm::find_if(site.arguments, [&](const auto &argument) { return argument.first == name; });
  return found == site.arguments.end() ? nullptr : &found->second;
}

} // namespace

MessageString messageString(llvm::StringRef message) {
  MessageString out;
  while (!message.empty()) {
    const char c = message.front();
    message = message.drop_front();
    const size_t length = c == '{' ? nameLength(message) : 0;
    if (length > 0) {
      out.text += "{" + std::to_string(indexOf(out.names, message.take_front(length))) + "}";
      message = message.drop_front(length + 1);
    } else {
      out.text.append(c == '{' || c == '}' ? 2 : 1, c); // SARIF doubles a brace that is no placeholder
    }
  }
  return out;
}

std::optional<std::vector<std::string>> messageArguments(const MessageString &message, const finding::Site &site) {
  std::vector<std::string> values;
  for (const std::string &name : message.names) {
    const std::string *value = argument(site, name);
    if (!value)
      return std::nullopt;
    values.push_back(*value);
  }
  return values;
}

} // namespace leaklint::report
