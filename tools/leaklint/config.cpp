#include "tools/leaklint/config.h"

#include "checks/catalogue/user_models.h"
#include "checks/catalogue/yaml_reader.h"
#include "tools/leaklint/paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace leaklint::driver {
namespace {

using catalogue::YamlMapping;
using catalogue::YamlNode;

constexpr llvm::StringRef kKeys[] = {"select", "ignore", "confidence", "exclude", "models", "max-file-size"};
/// The parser counts in 32 bits, and a file this large takes more memory than a machine has.
constexpr uint64_t kLargestFileSize = 256U << 20U;

class ConfigReader {
public:
  ConfigReader(const YamlMapping &mapping, const catalogue::Catalogue &catalogue)
      : mapping(mapping), source(mapping.source()), catalogue(catalogue) {}

  void read(Config &config) const {
    config.select = rules("select");
    config.ignore = rules("ignore");
    if (mapping.has("confidence"))
      config.confidence = mapping.choice<Confidence>(
          "confidence", {{"high", Confidence::High}, {"medium", Confidence::Medium}, {"low", Confidence::Low}},
          Confidence::Medium);
    for (const YamlNode *item : mapping.scalarItems("exclude"))
      addPattern(config.exclude, *item);
    if (const YamlNode *size = mapping.find("max-file-size"))
      config.maxFileSize = fileSize(*size, config.maxFileSize);
  }

private:
  std::vector<std::string> rules(llvm::StringRef key) const {
    std::vector<std::string> names;
    for (const YamlNode *item : mapping.scalarItems(key))
      if (isRuleOrCategory(catalogue, item->text))
        names.push_back(item->text);
      else
        source.error(item->offset, describeUnknownRule(catalogue, item->text));
    return names;
  }

  void addPattern(ExcludePatterns &patterns, const YamlNode &item) const {
    const llvm::StringRef text = item.text;
    if (text.starts_with("!"))
      source.error(item.offset, "a pattern of `exclude` cannot take files back in; make the other patterns narrower");
    else if (text.starts_with("../") || llvm::StringRef(text).trim("/.").empty())
      source.error(item.offset, "a pattern of `exclude` names files below the configuration's folder: \"dist/**\"");
    else
      patterns.add(text);
  }

  uint64_t fileSize(const YamlNode &node, uint64_t otherwise) const {
    llvm::StringRef text = llvm::StringRef(node.text).trim();
    uint64_t unit = 1;
    if (text.consume_back_insensitive("MB"))
      unit = 1U << 20U;
    else if (text.consume_back_insensitive("KB"))
      unit = 1U << 10U;
    uint64_t number = 0;
    if (!node.isScalar() || text.trim().getAsInteger(10, number) || number == 0 || number > kLargestFileSize / unit) {
      source.error(node.offset, "`max-file-size` takes a number of bytes, `KB` or `MB`, 256 MB at most: 4 MB");
      return otherwise;
    }
    return number * unit;
  }

  const YamlMapping &mapping;
  catalogue::SourceText &source;
  const catalogue::Catalogue &catalogue;
};

/// Two readers find mistakes; the user sees them in the order of the file.
void sortErrors(std::vector<catalogue::LoadError> &errors) {
  llvm::sort(errors, [](const auto &a, const auto &b) {
    return std::tie(a.line, a.column, a.message) < std::tie(b.line, b.column, b.message);
  });
}

} // namespace

const std::string *Config::excludes(llvm::StringRef file) const {
  if (exclude.empty())
    return nullptr;
  llvm::StringRef relative;
  const std::string absolute = absolutePath(file);
  return relativeTo(absolute, folder, relative) ? exclude.find(relative) : nullptr;
}

std::string findConfig(llvm::StringRef folder) {
  for (; !folder.empty(); folder = llvm::sys::path::parent_path(folder)) {
    std::string candidate = joinPath(folder, kConfigName);
    if (llvm::sys::fs::exists(candidate))
      return candidate;
    if (llvm::sys::fs::exists(joinPath(folder, ".git")))
      break;
  }
  return "";
}

Config readConfig(llvm::StringRef path, llvm::StringRef text, catalogue::Catalogue &catalogue,
                  std::vector<catalogue::LoadError> &errors) {
  Config config;
  config.path = absolutePath(path);
  config.shown = shownPath(path);
  config.folder = llvm::sys::path::parent_path(config.path).str();
  catalogue::SourceText source(config.shown, text);
  std::vector<catalogue::LoadError> found;
  const std::optional<YamlNode> root = catalogue::parseYaml(source);
  if (root) {
    const YamlMapping mapping(*root, source, "a configuration", kKeys);
    ConfigReader(mapping, catalogue).read(config);
    if (mapping.has("models"))
      found = catalogue::addUserModels(catalogue, text, config.shown);
  }
  source.moveErrors(found);
  sortErrors(found);
  errors.insert(errors.end(), found.begin(), found.end());
  return config;
}

bool isRuleOrCategory(const catalogue::Catalogue &catalogue, llvm::StringRef name) {
  return llvm::any_of(catalogue.rules, [&](const auto &rule) { return rule.id == name || rule.category == name; });
}

std::string describeUnknownRule(const catalogue::Catalogue &catalogue, llvm::StringRef name) {
  std::vector<llvm::StringRef> names;
  for (const catalogue::Rule &rule : catalogue.rules)
    for (llvm::StringRef candidate : {llvm::StringRef(rule.id), llvm::StringRef(rule.category)})
      if (!llvm::is_contained(names, candidate))
        names.push_back(candidate);
  const std::string hint = catalogue::suggestion(name, names);
  return catalogue::quoted(name) + " is neither a rule nor a category" +
         (hint.empty() ? "; `leaklint rules` lists them" : hint);
}

} // namespace leaklint::driver
