#include "checks/catalogue/yaml_reader.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::catalogue {

std::string listed(llvm::ArrayRef<llvm::StringRef> names) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i != 0)
      out += i + 1 == names.size() ? " or " : ", ";
    out += quoted(names[i]);
  }
  return out;
}

bool expectMapping(const YamlNode &node, SourceText &source, llvm::StringRef what) {
  if (node.isMapping() || node.kind == YamlNode::Kind::Null)
    return true;
  source.error(node.offset, what + " must be a mapping: write `key: value` lines");
  return false;
}

YamlMapping::YamlMapping(const YamlNode &node, SourceText &source, llvm::StringRef whatItIs,
                         llvm::ArrayRef<llvm::StringRef> allowedKeys)
    : root(node), file(source), what(whatItIs), allowed(allowedKeys) {
  if (expectMapping(node, source, what))
    checkKeys();
}

void YamlMapping::checkKeys() const {
  for (const YamlNode &key : root.keys) {
    if (file.isFull() || llvm::is_contained(allowed, key.text))
      continue;
    std::string help = suggestion(key.text, allowed);
    if (help.empty())
      help = ": it takes " + listed(allowed);
    file.error(key.offset, what + " has no key " + quoted(key.text) + help);
  }
}

const YamlNode *YamlMapping::find(llvm::StringRef key) const {
  for (size_t i = 0; i < root.keys.size(); ++i)
    if (root.keys[i].text == key)
      return &root.items[i];
  return nullptr;
}

void YamlMapping::require(llvm::StringRef key) const {
  if (root.isMapping() && !has(key))
    file.error(root.offset, what + " needs the key " + quoted(key));
}

std::string YamlMapping::scalar(llvm::StringRef key) const {
  const YamlNode *node = find(key);
  if (!node)
    return {};
  if (node->isScalar() && !node->text.empty())
    return node->text;
  file.error(node->offset, quoted(key) + " must be text");
  return {};
}

bool YamlMapping::flag(llvm::StringRef key) const { return choice(key, {{"true", true}, {"false", false}}, false); }

std::vector<const YamlNode *> itemsOf(const YamlNode &node) {
  std::vector<const YamlNode *> out;
  if (node.kind != YamlNode::Kind::List)
    return {&node};
  out.reserve(node.items.size());
  for (const YamlNode &item : node.items)
    out.push_back(&item);
  return out;
}

std::vector<const YamlNode *> scalarItemsOf(const YamlNode &node, llvm::StringRef key, SourceText &source) {
  std::vector<const YamlNode *> out;
  for (const YamlNode *item : itemsOf(node)) {
    if (item->isScalar() && !item->text.empty())
      out.push_back(item);
    else
      source.error(item->offset,
                   quoted(key) + " must be text, or a list of texts (quote what holds `: `, `#`, `{` or `[`)");
  }
  return out;
}

std::vector<const YamlNode *> YamlMapping::items(llvm::StringRef key) const {
  const YamlNode *node = find(key);
  return node ? itemsOf(*node) : std::vector<const YamlNode *>();
}

std::vector<const YamlNode *> YamlMapping::scalarItems(llvm::StringRef key) const {
  const YamlNode *node = find(key);
  return node ? scalarItemsOf(*node, key, file) : std::vector<const YamlNode *>();
}

std::vector<std::string> YamlMapping::scalars(llvm::StringRef key) const {
  std::vector<std::string> out;
  for (const YamlNode *item : scalarItems(key))
    out.push_back(item->text);
  return out;
}

void YamlMapping::notAChoice(const YamlNode &node, llvm::StringRef key, llvm::ArrayRef<llvm::StringRef> names) const {
  file.error(node.offset, quoted(key) + " must be " + listed(names) + suggestion(node.text, names));
}

} // namespace leaklint::catalogue
