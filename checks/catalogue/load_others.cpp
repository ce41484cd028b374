#include "checks/catalogue/model_records.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::catalogue {
namespace {

constexpr llvm::StringRef kModelKeys[] = {
    "library",   "modules",     "objects",  "protocols",       "containers",  "loads", "run-later",     "lifecycles",
    "borrows",   "nothrow",     "guards",   "endings",         "scope-exits", "tests", "never-returns", "memoises",
    "opposites", "alternating", "programs", "rare-exceptions", "receivers",   "roots"};
constexpr llvm::StringRef kTestKeys[] = {"functions", "classes"};
constexpr llvm::StringRef kEndingKeys[] = {"some", "final", "first", "last"};
constexpr llvm::StringRef kContainerKeys[] = {"type", "grow", "shrink"};
constexpr llvm::StringRef kLoadKeys[] = {"rule", "subject", "load", "bound", "unless", "confidence"};
constexpr llvm::StringRef kRunLaterKeys[] = {"call",  "runs",      "when",       "cleanup",
                                             "again", "contained", "on-failure", "unless"};
constexpr llvm::StringRef kLifecycleKeys[] = {"class",    "methods", "shape", "setup",
                                              "teardown", "stop",    "many",  "singleton"};

RunLater readRunLaterRecord(const YamlMapping &record, const ModelContext &context) {
  RunLater out;
  out.library = context.library;
  out.place = record.place();
  for (const llvm::StringRef key : {"call", "runs", "when"})
    record.require(key);
  std::vector<WrittenPattern> calls = readPatterns(record, "call", context);
  if (calls.size() == record.items("call").size()) {
    const BoundNames names = namesOf(calls);
    out.runs = readBoundName(record, "runs", names, context);
    if (record.has("again"))
      out.again = readBoundName(record, "again", names, context);
    out.unless = readConditions(record, "unless", names, context);
  }
  out.call = withoutPlaces(std::move(calls));
  out.when = record.choice<Runs>("when",
                                 {{"now", Runs::Now},
                                  {"many", Runs::Many},
                                  {"once", Runs::Once},
                                  {"called", Runs::Called},
                                  {"setup", Runs::Setup},
                                  {"teardown", Runs::Teardown}},
                                 Runs::Many);
  out.contained = record.flag("contained");
  out.onFailure = record.flag("on-failure");
  out.returnsCleanup = record.choice("cleanup", {{"returned", true}}, false);
  return out;
}

void readBorrowList(const YamlMapping &model, llvm::StringRef key, const Borrow &kind, ModelContext &context) {
  for (WrittenPattern &written : readPatterns(model, key, context)) {
    Borrow &borrow = context.set.borrows.emplace_back(kind);
    borrow.library = context.library;
    borrow.call = std::move(written.pattern);
    borrow.place = context.source.place(written.node->offset);
  }
}

} // namespace

YamlMapping modelMapping(const YamlNode &root, SourceText &source) { return {root, source, "a model", kModelKeys}; }

void readContainers(const YamlMapping &model, ModelContext &context) {
  for (const YamlNode *node : model.items("containers")) {
    const YamlMapping record(*node, context.source, "a container", kContainerKeys);
    ContainerModel container;
    container.library = context.library;
    container.place = record.place();
    record.require("type");
    record.require("grow");
    container.type = record.scalar("type");
    if (!container.type.empty())
      checkType(container.type, record.find("type")->offset, context);
    container.grow = patternsOf(record, "grow", context);
    container.shrink = patternsOf(record, "shrink", context);
    if (context.set.objectByName.contains(container.type))
      context.set.containers.push_back(std::move(container));
  }
}

void readLoads(const YamlMapping &model, ModelContext &context) {
  for (const YamlNode *node : model.items("loads")) {
    const YamlMapping record(*node, context.source, "a load", kLoadKeys);
    LoadModel load;
    load.library = context.library;
    load.place = record.place();
    load.rule = readRule(record, context);
    record.require("subject");
    record.require("load");
    load.subject = record.scalar("subject");
    std::vector<WrittenPattern> calls = readPatterns(record, "load", context);
    if (calls.size() == record.items("load").size())
      load.unless = readConditions(record, "unless", namesOf(calls), context);
    load.load = withoutPlaces(std::move(calls));
    load.bound = patternsOf(record, "bound", context);
    load.confidence = readConfidence(record, Confidence::Low);
    if (!load.load.empty())
      context.set.loads.push_back(std::move(load));
  }
}

void readRunLater(const YamlMapping &model, ModelContext &context) {
  for (const YamlNode *node : model.items("run-later")) {
    const YamlMapping record(*node, context.source, "a run-later record", kRunLaterKeys);
    RunLater runLater = readRunLaterRecord(record, context);
    if (!runLater.call.empty() && !runLater.runs.empty())
      context.set.runLater.push_back(std::move(runLater));
  }
}

void readLifecycles(const YamlMapping &model, ModelContext &context) {
  for (const YamlNode *node : model.items("lifecycles")) {
    const YamlMapping record(*node, context.source, "a lifecycle", kLifecycleKeys);
    Lifecycle lifecycle;
    lifecycle.library = context.library;
    lifecycle.place = record.place();
    lifecycle.classes = record.scalars("class");
    lifecycle.methods = record.scalars("methods");
    lifecycle.shape = record.scalars("shape");
    lifecycle.setup = record.scalars("setup");
    lifecycle.teardown = record.scalars("teardown");
    lifecycle.stop = record.scalars("stop");
    lifecycle.many = record.scalars("many");
    lifecycle.singleton = record.flag("singleton");
    if (!record.has("class") && !record.has("shape"))
      context.source.error(record.offset(), "a lifecycle needs the key `class` or `shape`: whose methods are these?");
    context.set.lifecycles.push_back(std::move(lifecycle));
  }
}

void readBorrows(const YamlMapping &model, ModelContext &context) {
  readBorrowList(model, "borrows", {}, context);
  readBorrowList(model, "nothrow", {.noThrow = true}, context);
  readBorrowList(model, "never-returns", {.noThrow = true, .neverReturns = true}, context);
}

void readEndings(const YamlMapping &model, ModelContext &context) {
  const YamlNode *node = model.find("endings");
  if (!node)
    return;
  const YamlMapping record(*node, context.source, "endings", kEndingKeys);
  llvm::append_range(context.set.endings, record.scalars("some"));
  llvm::append_range(context.set.beginnings, record.scalars("first"));
  llvm::append_range(context.set.lastEvents, record.scalars("last"));
  llvm::append_range(context.set.finalEndings, record.scalars("final"));
}

void readLanguageFacts(const YamlMapping &model, ModelContext &context) {
  for (CallPattern &memoiser : patternsOf(model, "memoises", context))
    context.set.memoises.push_back(std::move(memoiser));
  for (CallPattern &exit : patternsOf(model, "scope-exits", context))
    context.set.scopeExits.push_back(std::move(exit));
}

namespace {

// A mapping from names to names.
void readPairs(const YamlMapping &model, llvm::StringRef key, llvm::StringMap<std::string> &pairs,
               ModelContext &context) {
  const YamlNode *node = model.find(key);
  if (!node || !expectMapping(*node, context.source, "`" + key.str() + "`"))
    return;
  for (size_t i = 0; i < node->items.size(); ++i)
    if (node->items[i].isScalar())
      pairs[node->keys[i].text] = node->items[i].text;
    else
      context.source.error(node->items[i].offset, "a name of `" + key.str() + "` has one partner: write it as text");
}

} // namespace

void readOpposites(const YamlMapping &model, ModelContext &context) {
  readPairs(model, "opposites", context.set.opposites, context);
  readPairs(model, "alternating", context.set.alternating, context);
}

void readTests(const YamlMapping &model, ModelContext &context) {
  const YamlNode *node = model.find("tests");
  if (!node)
    return;
  const YamlMapping record(*node, context.source, "tests", kTestKeys);
  llvm::append_range(context.set.testFunctions, record.scalars("functions"));
  llvm::append_range(context.set.testClasses, record.scalars("classes"));
}

void readPrograms(const YamlMapping &model, ModelContext &context) {
  llvm::append_range(context.set.programs, model.scalars("programs"));
  llvm::append_range(context.set.roots, model.scalars("roots"));
  context.set.rareExceptions |= model.flag("rare-exceptions");
  if (model.choice("receivers", {{"known", true}, {"any", false}}, false))
    context.set.knownReceivers.insert(context.library);
}

void readGuards(const YamlMapping &model, ModelContext &context) {
  for (CallPattern &guard : patternsOf(model, "guards", context))
    context.set.guards.push_back(std::move(guard));
}

} // namespace leaklint::catalogue
