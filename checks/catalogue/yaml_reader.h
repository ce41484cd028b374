#pragma once

#include "checks/catalogue/yaml_tree.h"

#include <initializer_list>
#include <utility>

namespace leaklint::catalogue {

/// The strict reader of a mapping: keys that nothing knows, and values of the wrong form, are mistakes that name the
/// nearest thing that would be right. Everything absent reads as empty, so that one mistake makes one message.
class YamlMapping {
public:
  /// `what` names the record in messages ("a protocol"). `allowed` must outlive the reader.
  YamlMapping(const YamlNode &node, SourceText &source, llvm::StringRef what, llvm::ArrayRef<llvm::StringRef> allowed);

  SourceText &source() const { return file; }
  size_t offset() const { return root.offset; }
  RecordPlace place() const { return file.place(root.offset); }

  const YamlNode *find(llvm::StringRef key) const;
  bool has(llvm::StringRef key) const { return find(key) != nullptr; }
  /// A mistake if the key is absent.
  void require(llvm::StringRef key) const;

  std::string scalar(llvm::StringRef key) const;
  bool flag(llvm::StringRef key) const;
  /// The items of a list; where no list stands, the one item.
  std::vector<const YamlNode *> items(llvm::StringRef key) const;
  /// The items, each a word; others are mistakes.
  std::vector<const YamlNode *> scalarItems(llvm::StringRef key) const;
  std::vector<std::string> scalars(llvm::StringRef key) const;

  template <typename Choice>
  Choice choice(llvm::StringRef key, std::initializer_list<std::pair<llvm::StringRef, Choice>> choices,
                Choice otherwise) const {
    const YamlNode *node = find(key);
    if (!node)
      return otherwise;
    std::vector<llvm::StringRef> names;
    for (const auto &[name, value] : choices) {
      if (node->isScalar() && node->text == name)
        return value;
      names.push_back(name);
    }
    notAChoice(*node, key, names);
    return otherwise;
  }

private:
  void notAChoice(const YamlNode &node, llvm::StringRef key, llvm::ArrayRef<llvm::StringRef> names) const;
  void checkKeys() const;

  const YamlNode &root;
  SourceText &file;
  llvm::StringRef what;
  llvm::ArrayRef<llvm::StringRef> allowed;
};

/// The items of a list, or the one item that stands for a list; `key` names them in messages.
std::vector<const YamlNode *> itemsOf(const YamlNode &node);
std::vector<const YamlNode *> scalarItemsOf(const YamlNode &node, llvm::StringRef key, SourceText &source);

/// A mistake unless the node is a mapping, or null (which reads as an empty one).
bool expectMapping(const YamlNode &node, SourceText &source, llvm::StringRef what);

/// "`a`, `b` or `c`"
std::string listed(llvm::ArrayRef<llvm::StringRef> names);

} // namespace leaklint::catalogue
