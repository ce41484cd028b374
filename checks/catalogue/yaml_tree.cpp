#include "checks/catalogue/yaml_tree.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

namespace leaklint::catalogue {
namespace {

/// A model nests six deep. The bound keeps recursion harmless on a file made to exhaust the stack.
constexpr unsigned kMaxDepth = 32;

/// Models and configurations are small; a larger file is not read as one.
constexpr size_t kMaxFileSize = 512UL * 1024;

class TreeReader {
public:
  explicit TreeReader(SourceText &text) : source(text) { manager.setDiagHandler(&TreeReader::report, this); }
  std::optional<YamlNode> read();

private:
  static void report(const llvm::SMDiagnostic &diagnostic, void *self);
  size_t offsetIn(llvm::SMLoc location, size_t otherwise) const;
  size_t openingBracket(size_t offset) const;
  bool node(llvm::yaml::Node *from, size_t otherwise, unsigned depth, YamlNode &out);
  bool scalar(llvm::yaml::ScalarNode &from, YamlNode &out);
  bool block(llvm::yaml::BlockScalarNode &from, YamlNode &out);
  bool list(llvm::yaml::SequenceNode &from, unsigned depth, YamlNode &out);
  bool mapping(llvm::yaml::MappingNode &from, unsigned depth, YamlNode &out);
  bool entry(llvm::yaml::KeyValueNode &from, unsigned depth, YamlNode &out);
  bool fail(size_t offset, const llvm::Twine &message);

  SourceText &source;
  llvm::SourceMgr manager;
};

/// The YAML scanner reports through the source manager; only its first complaint is about the file, the others follow.
void TreeReader::report(const llvm::SMDiagnostic &diagnostic, void *self) {
  auto *reader = static_cast<TreeReader *>(self);
  if (!reader->source.hasErrors())
    reader->source.error(reader->offsetIn(diagnostic.getLoc(), 0),
                         "this is not valid YAML: " + diagnostic.getMessage());
}

size_t TreeReader::offsetIn(llvm::SMLoc location, size_t otherwise) const {
  const llvm::StringRef text = source.text();
  const char *at = location.getPointer();
  return at && at >= text.begin() && at <= text.end() ? static_cast<size_t>(at - text.begin()) : otherwise;
}

/// llvm::yaml places `[a]` and `{a: b}` behind their bracket.
size_t TreeReader::openingBracket(size_t offset) const {
  const llvm::StringRef before = source.text().take_front(offset).rtrim();
  return before.ends_with("[") || before.ends_with("{") ? before.size() - 1 : offset;
}

bool TreeReader::fail(size_t offset, const llvm::Twine &message) {
  source.error(offset, message);
  return false;
}

/// False where the stream broke or must not be read further.
bool TreeReader::node(llvm::yaml::Node *from, size_t otherwise, unsigned depth, YamlNode &out) {
  if (!from || from->failed())
    return false;
  // llvm::yaml places a node without text of its own at the token that follows; the key before it is the better place.
  const bool hasText = !llvm::isa<llvm::yaml::NullNode, llvm::yaml::AliasNode>(from);
  out.offset = hasText ? offsetIn(from->getSourceRange().Start, otherwise) : otherwise;
  if (llvm::isa<llvm::yaml::SequenceNode, llvm::yaml::MappingNode>(from))
    out.offset = openingBracket(out.offset);
  if (depth > kMaxDepth)
    return fail(out.offset, "this is nested too deeply");
  if (const llvm::StringRef tag = from->getRawTag(); !tag.empty())
    source.error(offsetIn(llvm::SMLoc::getFromPointer(tag.begin()), out.offset),
                 "tags such as " + quoted(tag) + " are not supported: remove it");
  if (auto *scalarNode = llvm::dyn_cast<llvm::yaml::ScalarNode>(from))
    return scalar(*scalarNode, out);
  if (auto *blockNode = llvm::dyn_cast<llvm::yaml::BlockScalarNode>(from))
    return block(*blockNode, out);
  if (auto *listNode = llvm::dyn_cast<llvm::yaml::SequenceNode>(from))
    return list(*listNode, depth, out);
  if (auto *mappingNode = llvm::dyn_cast<llvm::yaml::MappingNode>(from))
    return mapping(*mappingNode, depth, out);
  if (llvm::isa<llvm::yaml::AliasNode>(from))
    source.error(out.offset, "aliases (`*name`) are not supported: write the value out");
  return true;
}

bool TreeReader::scalar(llvm::yaml::ScalarNode &from, YamlNode &out) {
  llvm::SmallString<64> storage;
  out.kind = YamlNode::Kind::Scalar;
  out.text = from.getValue(storage).str();
  out.raw = from.getRawValue();
  return !from.failed();
}

bool TreeReader::block(llvm::yaml::BlockScalarNode &from, YamlNode &out) {
  out.kind = YamlNode::Kind::Scalar;
  out.text = from.getValue().str();
  return true;
}

bool TreeReader::list(llvm::yaml::SequenceNode &from, unsigned depth, YamlNode &out) {
  out.kind = YamlNode::Kind::List;
  for (llvm::yaml::Node &item : from)
    if (!node(&item, out.offset, depth + 1, out.items.emplace_back()))
      return false;
  return !from.failed();
}

bool TreeReader::mapping(llvm::yaml::MappingNode &from, unsigned depth, YamlNode &out) {
  out.kind = YamlNode::Kind::Mapping;
  for (llvm::yaml::KeyValueNode &pair : from)
    if (!entry(pair, depth, out))
      return false;
  llvm::StringSet<> seen;
  for (const YamlNode &key : out.keys)
    if (!seen.insert(key.text).second)
      source.error(key.offset, "the key " + quoted(key.text) + " stands here twice: merge the two");
  return !from.failed();
}

bool TreeReader::entry(llvm::yaml::KeyValueNode &from, unsigned depth, YamlNode &out) {
  YamlNode key;
  if (!node(from.getKey(), out.offset, depth + 1, key))
    return false;
  if (!key.isScalar())
    return fail(key.offset, "a key must be a word");
  YamlNode value;
  if (!node(from.getValue(), key.offset, depth + 1, value))
    return false;
  out.keys.push_back(std::move(key));
  out.items.push_back(std::move(value));
  return true;
}

std::optional<YamlNode> TreeReader::read() {
  if (source.text().size() > kMaxFileSize) {
    source.error(0, "this file is larger than 512 KB: split it");
    return std::nullopt;
  }
  llvm::yaml::Stream stream(source.text(), manager, /*ShowColors=*/false);
  auto document = stream.begin();
  YamlNode root;
  if (document == stream.end() || !node(document->getRoot(), 0, 0, root) || stream.failed())
    return std::nullopt;
  if (++document != stream.end() && !stream.failed())
    source.error(source.text().find("\n---") + 1, "only one document a file is read: remove the `---`");
  if (stream.failed())
    return std::nullopt;
  return root;
}

} // namespace

size_t YamlNode::offsetOf(size_t index) const {
  if (raw.empty() || raw.contains('\n'))
    return offset;
  const char quote = raw.front();
  if (quote != '"' && quote != '\'')
    return offset + std::min(index, raw.size());
  size_t at = 1;
  for (size_t value = 0; value < index && at + 1 < raw.size(); ++value)
    at += raw[at] == (quote == '"' ? '\\' : '\'') ? 2 : 1; // an escape is two bytes for one
  return offset + at;
}

std::optional<YamlNode> parseYaml(SourceText &source) { return TreeReader(source).read(); }

} // namespace leaklint::catalogue
