#include "checks/catalogue/model_context.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::catalogue {
namespace {

/// A record with more names is no one's work; sorting them for each mistake would take long.
constexpr size_t kMaxSuggested = 200;

std::vector<llvm::StringRef> typeNames(const ModelSet &set) {
  std::vector<llvm::StringRef> names;
  names.reserve(set.objects.size());
  for (const ObjectType &type : set.objects)
    names.emplace_back(type.name);
  return names;
}

/// Where `word` stands in the pattern, for the caret.
size_t offsetOfWord(const WrittenPattern &written, llvm::StringRef word) {
  const llvm::StringRef text = written.pattern.text;
  const auto partOfName = [&](size_t i) { return i < text.size() && (llvm::isAlnum(text[i]) || text[i] == '_'); };
  for (size_t at = text.find(word); at != llvm::StringRef::npos; at = text.find(word, at + 1))
    if ((at == 0 || !partOfName(at - 1)) && !partOfName(at + word.size()))
      return written.node->offsetOf(at);
  return written.node->offset;
}

/// The first name of a call may be any global, so only what looks like a slip of a declared name is a mistake.
void checkRoot(const WrittenPattern &written, const ModelContext &context) {
  constexpr size_t kShortestTypo = 6; // shorter names resemble one another by chance
  const CallPattern &pattern = written.pattern;
  std::string storage;
  const std::string &root = pattern.callee.front();
  if (context.source.isFull() || pattern.callee.size() < 2 || root.size() < kShortestTypo ||
      context.moduleNames.contains(root) || !typePrefix(pattern, context.set, storage).empty() ||
      !llvm::isUpper(root.front()))
    return;
  const llvm::StringRef meant = nearest(root, typeNames(context.set));
  if (!meant.empty() && root.front() == meant.front() && meant.edit_distance(root) <= 2)
    context.source.error(offsetOfWord(written, root),
                         "no object type is called " + quoted(root) + ": did you mean " + quoted(meant) + "?");
}

/// `std.unique_ptr.reset`: the names of a type that is no export of a module are one.
void joinType(CallPattern &pattern, const ModelContext &context) {
  std::string storage;
  const std::string type = typePrefix(pattern, context.set, storage).str();
  const auto parts = static_cast<std::ptrdiff_t>(llvm::count(type, '.'));
  if (parts == 0 || context.moduleNames.contains(pattern.callee.front()))
    return;
  pattern.callee.erase(pattern.callee.begin(), pattern.callee.begin() + parts);
  pattern.callee.front() = type;
}

/// `stdout=subprocess.PIPE`: no field of an argument, but an export of a module.
void findExports(CallPattern &pattern, const ModelContext &context) {
  for (Parameter &parameter : pattern.parameters)
    if (!parameter.fields.empty() && context.moduleNames.contains(parameter.name)) {
      parameter.exported = std::move(parameter.fields);
      parameter.exported.insert(parameter.exported.begin(), std::exchange(parameter.name, {}));
      parameter.fields.clear();
    }
}

std::optional<WrittenPattern> readPattern(const YamlNode &node, const ModelContext &context) {
  std::string message;
  size_t offset = 0;
  std::optional<CallPattern> pattern = parsePattern(node.text, message, offset);
  if (!pattern) {
    context.source.error(node.offsetOf(offset), message);
    return std::nullopt;
  }
  if (!pattern->isCall) {
    context.source.error(node.offsetOf(node.text.size()), "expected a call: add `(...)`");
    return std::nullopt;
  }
  joinType(*pattern, context);
  findExports(*pattern, context);
  WrittenPattern written{std::move(*pattern), &node};
  checkRoot(written, context);
  return written;
}

void collectArguments(const CallPattern &pattern, std::vector<llvm::StringRef> &out) {
  for (const Parameter &parameter : pattern.parameters) {
    if (!parameter.name.empty())
      out.emplace_back(parameter.name);
    if (parameter.call)
      collectArguments(*parameter.call, out);
  }
}

bool isDeclared(llvm::StringRef name, const ModelContext &context) {
  return context.set.objectByName.contains(name) || context.moduleNames.contains(name);
}

/// A use without arguments must say by its first name what it is about: `timer.cancel()`, `stop()`.
void checkUsedRoot(const WrittenPattern &written, const BoundNames &names, const ModelContext &context) {
  const std::string &root = written.pattern.callee.front();
  std::string storage;
  if (!names.contains(root) && !isDeclared(root, context) && typePrefix(written.pattern, context.set, storage).empty())
    context.source.error(offsetOfWord(written, root),
                         quoted(root) + " is no value that an acquire line names, no object type and no module" +
                             names.suggest(root));
}

} // namespace

llvm::StringRef typePrefix(const CallPattern &pattern, const ModelSet &set, std::string &storage) {
  size_t best = 0;
  storage.clear();
  for (const std::string &part : pattern.callee) {
    storage += (storage.empty() ? "" : ".") + part;
    if (set.objectByName.contains(storage))
      best = storage.size();
  }
  return llvm::StringRef(storage).take_front(best);
}

std::vector<WrittenPattern> readPatterns(const YamlMapping &record, llvm::StringRef key, const ModelContext &context) {
  std::vector<WrittenPattern> out;
  for (const YamlNode *node : record.scalarItems(key))
    if (std::optional<WrittenPattern> pattern = readPattern(*node, context))
      out.push_back(std::move(*pattern));
  return out;
}

std::vector<CallPattern> withoutPlaces(std::vector<WrittenPattern> patterns) {
  std::vector<CallPattern> out;
  out.reserve(patterns.size());
  for (WrittenPattern &written : patterns)
    out.push_back(std::move(written.pattern));
  return out;
}

std::vector<CallPattern> patternsOf(const YamlMapping &record, llvm::StringRef key, const ModelContext &context) {
  return withoutPlaces(readPatterns(record, key, context));
}

void BoundNames::add(const CallPattern &pattern) {
  if (!pattern.result.empty())
    names.insert(pattern.result);
  if (!pattern.whole.empty())
    names.insert(pattern.whole);
  for (const std::string &element : pattern.elements)
    names.insert(element);
  std::vector<llvm::StringRef> arguments;
  collectArguments(pattern, arguments);
  for (const llvm::StringRef name : arguments)
    names.insert(name);
  // `EventTarget.addEventListener(…)` names its receiver `EventTarget`, and `process.on(…)` names `process`.
  if (pattern.callee.size() > 1)
    names.insert(pattern.callee.front());
}

std::string BoundNames::suggest(llvm::StringRef name) const {
  if (names.size() > kMaxSuggested)
    return {};
  std::vector<llvm::StringRef> sorted;
  for (const auto &entry : names)
    sorted.push_back(entry.first());
  llvm::sort(sorted); // the hash order would leak into the message
  return suggestion(name, sorted);
}

BoundNames namesOf(llvm::ArrayRef<WrittenPattern> patterns) {
  BoundNames names;
  for (const WrittenPattern &written : patterns)
    names.add(written.pattern);
  return names;
}

std::vector<Condition> readConditions(const YamlMapping &record, llvm::StringRef key, const BoundNames &names,
                                      const ModelContext &context) {
  std::vector<Condition> out;
  for (const YamlNode *node : record.scalarItems(key)) {
    std::string message;
    size_t offset = 0;
    std::optional<Condition> condition = parseCondition(node->text, message, offset);
    if (!condition) {
      context.source.error(node->offsetOf(offset), message);
      continue;
    }
    if (!names.contains(condition->name))
      context.source.error(node->offsetOf(node->text.find(condition->name)), "no call of this record names a value " +
                                                                                 quoted(condition->name) +
                                                                                 names.suggest(condition->name));
    out.push_back(std::move(*condition));
  }
  return out;
}

std::string readBoundName(const YamlMapping &record, llvm::StringRef key, const BoundNames &names,
                          const ModelContext &context) {
  std::string name = record.scalar(key);
  if (!name.empty() && !names.contains(name))
    context.source.error(record.find(key)->offset,
                         "no call of this record names a value " + quoted(name) + names.suggest(name));
  return name;
}

std::string readRule(const YamlMapping &record, const ModelContext &context) {
  record.require("rule");
  std::string id = record.scalar("rule");
  if (id.empty() || context.catalogue.rule(id))
    return id;
  std::vector<llvm::StringRef> ids;
  ids.reserve(context.catalogue.rules.size());
  for (const Rule &rule : context.catalogue.rules)
    ids.emplace_back(rule.id);
  context.source.error(record.find("rule")->offset, "there is no rule " + quoted(id) + suggestion(id, ids));
  return id;
}

Confidence readConfidence(const YamlMapping &record, Confidence otherwise) {
  return record.choice<Confidence>(
      "confidence", {{"high", Confidence::High}, {"medium", Confidence::Medium}, {"low", Confidence::Low}}, otherwise);
}

void checkUses(llvm::ArrayRef<WrittenPattern> patterns, const BoundNames &names, const ModelContext &context) {
  for (const WrittenPattern &written : patterns) {
    std::vector<llvm::StringRef> arguments;
    collectArguments(written.pattern, arguments);
    if (arguments.empty())
      checkUsedRoot(written, names, context);
    for (const llvm::StringRef name : arguments)
      if (name != "_" && !context.source.isFull() && !names.contains(name) && !isDeclared(name, context))
        context.source.error(offsetOfWord(written, name), "no acquire line of this record names " + quoted(name) +
                                                              names.suggest(name) +
                                                              " (write `...` for arguments that do not matter)");
  }
}

void checkType(llvm::StringRef type, size_t offset, const ModelContext &context) {
  if (!context.source.isFull() && !context.set.objectByName.contains(type))
    context.source.error(offset, "no object type is called " + quoted(type) + suggestion(type, typeNames(context.set)));
}

} // namespace leaklint::catalogue
