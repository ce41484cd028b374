#include "frontends/json_with_comments.h"

namespace leaklint::frontends {

namespace json = llvm::json;

namespace {

/// The length of a string, comment or single character that `rest` begins with.
size_t tokenLength(llvm::StringRef rest) {
  if (rest.starts_with("//"))
    return std::min(rest.find('\n'), rest.size());
  if (rest.starts_with("/*"))
    return std::min(rest.find("*/", 2), rest.size() - 2) + 2;
  if (rest.front() != '"')
    return 1;
  size_t end = 1;
  while (end < rest.size() && rest[end] != '"')
    end += rest[end] == '\\' ? 2 : 1;
  return std::min(end + 1, rest.size());
}

/// JSON with comments and trailing commas, without them.
std::string strictJson(llvm::StringRef text) {
  std::string out;
  while (!text.empty()) {
    const size_t length = tokenLength(text);
    const llvm::StringRef token = text.take_front(length);
    text = text.drop_front(length);
    if (token.size() > 1 && token.front() == '/')
      continue;
    if (token == "}" || token == "]") {
      const size_t last = llvm::StringRef(out).find_last_not_of(" \t\r\n");
      if (last != llvm::StringRef::npos && out[last] == ',')
        out.erase(last, 1);
    }
    out += token;
  }
  return out;
}

} // namespace

std::optional<json::Object> parseJsonWithComments(llvm::StringRef text) {
  llvm::Expected<json::Value> parsed = json::parse(strictJson(text));
  if (!parsed) {
    llvm::consumeError(parsed.takeError());
    return std::nullopt;
  }
  json::Object *object = parsed->getAsObject();
  return object ? std::optional(std::move(*object)) : std::nullopt;
}

} // namespace leaklint::frontends
