#include "checks/catalogue/catalogue.h"

#include <gmock/gmock.h>

namespace leaklint::catalogue {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr llvm::StringRef kRulePath = "rules/timer/timer-not-cleared.yaml";
constexpr llvm::StringRef kModelPath = "rules/models/javascript/dom.yaml";

std::string ruleText() {
  return "id: timer-not-cleared\nname: TimerNotCleared\ncategory: timer\nlevel: warning\nsummary: s\nwhy: w\nfix: f\n"
         "checklist: c?\ntags: [memory]\nexamples: { leaks: bad(), ok: good() }\n"
         "messages: { default: \"{subject} is never cleared\" }\n";
}

struct Loaded {
  std::unique_ptr<Catalogue> catalogue;
  std::vector<LoadError> errors;

  const ModelSet &models() const { return *catalogue->modelSet("javascript"); }
};

Loaded loadFiles(std::vector<CatalogueSource> sources) {
  Loaded out;
  sources.insert(sources.begin(), {kRulePath.str(), ruleText()});
  out.catalogue = load(sources, out.errors);
  return out;
}

Loaded loadModel(llvm::StringRef text) { return loadFiles({{kModelPath.str(), text.str()}}); }

/// All mistakes of a model as the user sees them, without the file's name.
std::string mistakes(llvm::StringRef model) {
  std::string out;
  for (const LoadError &error : loadModel(model).errors)
    out += llvm::StringRef(toString(error)).drop_front(kModelPath.size() + 1).str() + "\n";
  return out;
}

std::string ruleMistakes(llvm::StringRef key, llvm::StringRef line) {
  std::string text = ruleText();
  const size_t start = text.find("\n" + key.str() + ":") + 1;
  text.replace(start, text.find('\n', start) - start, line.str());
  std::vector<LoadError> errors;
  load({{kRulePath.str(), text}}, errors);
  return errors.empty() ? "none" : errors.front().message;
}

TEST(Loader, readsARule) {
  const Loaded loaded = loadFiles({});
  ASSERT_THAT(loaded.errors, IsEmpty());
  const Rule *rule = loaded.catalogue->rule("timer-not-cleared");
  ASSERT_TRUE(rule);
  EXPECT_EQ(rule->name, "TimerNotCleared");
  EXPECT_EQ(rule->leaks, "bad()");
  EXPECT_EQ(rule->ok, "good()");
  EXPECT_THAT(rule->tags, ElementsAre("memory"));
  EXPECT_EQ(rule->messages.at("default"), "{subject} is never cleared");
  EXPECT_EQ(loaded.catalogue->rule("timer-not-clear"), nullptr);
}

TEST(Loader, checksRules) {
  EXPECT_THAT(ruleMistakes("category", "category: timers"), HasSubstr("did you mean `timer`?"));
  EXPECT_THAT(ruleMistakes("level", "level: fatal"), HasSubstr("`level` must be `error`, `warning` or `note`"));
  EXPECT_THAT(ruleMistakes("why", "why: w\nreason: w"), HasSubstr("a rule has no key `reason`"));
  EXPECT_THAT(ruleMistakes("messages", "messages: { default: \"{subject\" }"), HasSubstr("written `{name}`"));
  EXPECT_THAT(ruleMistakes("summary", "tips: 1"), HasSubstr("a rule needs the key `summary`"));
}

TEST(Loader, readsProtocols) {
  const Loaded loaded = loadModel(R"yaml(library: dom
protocols:
  - rule: timer-not-cleared
    subject: timeout
    acquire: "id = setTimeout(callback, ...)"
    release: ["clearTimeout(id)", "clearInterval(id)"]
    retains: callback
    fires: once
    unless: "callback == null"
    confidence: medium
)yaml");
  ASSERT_THAT(loaded.errors, IsEmpty());
  ASSERT_THAT(loaded.models().protocols, SizeIs(1));
  const Protocol &protocol = loaded.models().protocols.front();
  EXPECT_EQ(protocol.library, "dom");
  EXPECT_THAT(protocol.release, SizeIs(2));
  EXPECT_TRUE(protocol.oneShot);
  EXPECT_TRUE(protocol.rearms);
  EXPECT_EQ(protocol.confidence, Confidence::Medium);
  EXPECT_EQ(protocol.place.line, 3U);
  EXPECT_THAT(protocol.unless, SizeIs(1));
}

TEST(Loader, readsMembersOfResultsAndExports) {
  const Loaded loaded = loadModel(R"yaml(library: subprocess
modules: { subprocess: subprocess }
protocols:
  - rule: timer-not-cleared
    subject: pipe
    acquire: "process.stdout = subprocess.Popen(args, stdout=subprocess.PIPE, cwd=options.cwd)"
    release: ["process.stdout.close()", "process.communicate(...)"]
)yaml");
  ASSERT_THAT(loaded.errors, IsEmpty());
  const Protocol &protocol = loaded.models().protocols.front();
  EXPECT_THAT(protocol.release[0].callee, ElementsAre("process.stdout", "close"));
  EXPECT_THAT(protocol.release[1].callee, ElementsAre("process", "communicate"));
  EXPECT_THAT(protocol.acquire[0].parameters[1].exported, ElementsAre("subprocess", "PIPE"));
  EXPECT_THAT(protocol.acquire[0].parameters[2].exported, IsEmpty());
}

TEST(Loader, readsEveryOtherRecord) {
  const Loaded loaded = loadModel(R"yaml(library: all
modules: { fs: [fs, "node:fs"], m: m }
objects:
  Stack: { made-by: "new Stack(...)", bounded: true, globals: stack, lifetime: module, fields: { "top()": Stack } }
containers:
  - { type: Stack, grow: "Stack.push(x)", shrink: ["Stack.pop()"] }
loads:
  - { rule: timer-not-cleared, subject: file, load: "fs.readFile(path)", bound: "fs.limit(n)", unless: "path == 'x'" }
run-later:
  - { call: "effect(f, deps?)", runs: f, when: setup, cleanup: returned }
lifecycles:
  - { class: [Component], setup: mount, teardown: [unmount], many: render, singleton: true }
borrows: "fs.read(fd, ...)"
nothrow: ["m.f(x)"]
guards: ["m.g(x)"]
)yaml");
  ASSERT_THAT(loaded.errors, IsEmpty());
  const ModelSet &set = loaded.models();
  EXPECT_EQ(set.modules.lookup("node:fs"), "fs");
  EXPECT_EQ(set.objects.front().fields.at("top()"), "Stack");
  EXPECT_EQ(set.objects.front().lifetime, Lifetime::Module);
  EXPECT_THAT(set.containers.front().shrink, SizeIs(1));
  EXPECT_EQ(set.loads.front().confidence, Confidence::Low);
  EXPECT_TRUE(set.runLater.front().returnsCleanup);
  EXPECT_EQ(set.runLater.front().when, Runs::Setup);
  EXPECT_THAT(set.lifecycles.front().classes, ElementsAre("Component"));
  EXPECT_THAT(set.borrows, SizeIs(2));
  EXPECT_TRUE(set.borrows.back().noThrow);
  EXPECT_THAT(set.guards, SizeIs(1));
}

TEST(Loader, mergesTypesOfSeveralFiles) {
  const Loaded loaded =
      loadFiles({{"rules/models/javascript/a.yaml", "library: a\nobjects:\n  B: { is: A, globals: b }\n"},
                 {"rules/models/javascript/b.yaml",
                  "library: b\nobjects:\n  A:\n  B: { globals: [c], lifetime: process, weak: true }\n"}});
  ASSERT_THAT(loaded.errors, IsEmpty());
  const ModelSet &set = loaded.models();
  ASSERT_THAT(set.objects, SizeIs(2));
  const ObjectType &merged = set.objects[set.objectByName.lookup("B")];
  EXPECT_THAT(merged.globals, ElementsAre("b", "c"));
  EXPECT_TRUE(merged.weak);
  EXPECT_TRUE(set.isA("B", "A"));
  EXPECT_FALSE(set.isA("A", "B"));
}

TEST(Loader, typesOfSeveralFilesMustAgree) {
  const Loaded loaded =
      loadFiles({{"rules/models/javascript/a.yaml", "library: a\nobjects: { B: { lifetime: module } }\n"},
                 {"rules/models/javascript/b.yaml", "library: b\nobjects: { B: { lifetime: process } }\n"}});
  ASSERT_THAT(loaded.errors, SizeIs(1));
  EXPECT_EQ(
      toString(loaded.errors[0]),
      "rules/models/javascript/b.yaml:2:27: error: another model gives `B` a different lifetime: they must agree\n"
      "objects: { B: { lifetime: process } }\n"
      "                          ^");
}

TEST(ModelSet, cyclesOfSupertypesEnd) {
  ModelSet set;
  set.objects.resize(2);
  set.objects[0].name = "A";
  set.objects[0].supertypes = {"B"};
  set.objects[1].name = "B";
  set.objects[1].supertypes = {"A", "Gone"};
  set.objectByName["A"] = 0;
  set.objectByName["B"] = 1;
  EXPECT_THAT(set.withSupertypes("A"), SizeIs(2));
  EXPECT_TRUE(set.isA("A", "B"));
  EXPECT_FALSE(set.isA("A", "C"));
}

TEST(LoaderMistakes, unknownKeyNamesTheNearest) {
  EXPECT_EQ(mistakes("library: x\nobject:\n  A: {}\n"),
            "2:1: error: a model has no key `object`: did you mean `objects`?\n"
            "object:\n"
            "^\n");
}

TEST(LoaderMistakes, insidePatternsAtTheCharacter) {
  EXPECT_EQ(mistakes("library: x\nborrows: [\"f(a)\", \"g(a b)\"]\n"),
            "2:24: error: expected `,` or `)` instead of `b`\n"
            "borrows: [\"f(a)\", \"g(a b)\"]\n"
            "                       ^\n");
  EXPECT_EQ(mistakes("library: x\nborrows:\n  - f(\"a;\", ;)\n"), "3:13: error: the call notation has no `;`\n"
                                                                  "  - f(\"a;\", ;)\n"
                                                                  "            ^\n");
  EXPECT_EQ(mistakes("library: x\nborrows: \"f(\\\"a\\\", ;)\"\n"), "2:20: error: the call notation has no `;`\n"
                                                                    "borrows: \"f(\\\"a\\\", ;)\"\n"
                                                                    "                   ^\n");
  EXPECT_THAT(mistakes("library: x\nborrows: f\n"), HasSubstr("2:11: error: expected a call: add `(...)`"));
}

std::string protocolMistakes(llvm::StringRef lines) {
  return mistakes(
      ("library: x\nmodules: { fs: fs }\nobjects: { Emitter: {} }\nprotocols:\n  - rule: timer-not-cleared\n"
       "    subject: s\n" +
       lines)
          .str());
}

TEST(LoaderMistakes, namesThatNoAcquireLineNames) {
  EXPECT_EQ(
      protocolMistakes("    acquire: \"id = start(callback)\"\n    release: \"stop(ids)\"\n"),
      "8:20: error: no acquire line of this record names `ids`: did you mean `id`? (write `...` for arguments that "
      "do not matter)\n"
      "    release: \"stop(ids)\"\n"
      "                   ^\n");
  EXPECT_THAT(protocolMistakes("    acquire: \"timer = start()\"\n    release: \"timr.cancel()\"\n"),
              HasSubstr("8:15: error: `timr` is no value that an acquire line names, no object type and no module: did "
                        "you mean `timer`?"));
  EXPECT_THAT(protocolMistakes("    acquire: \"id = start(f)\"\n    retains: g\n"), HasSubstr("8:14: error: no call"));
  EXPECT_THAT(protocolMistakes("    acquire: \"id = start(f)\"\n    unless: \"!g\"\n"),
              HasSubstr("8:15: error: no call"));
  EXPECT_EQ(protocolMistakes("    acquire: \"Emitter.on(e, f)\"\n    release: [\"Emitter.off()\", \"fs.close(e)\"]\n"),
            "");
  EXPECT_THAT(protocolMistakes("    acquire: \"Emiter2.on(e, f)\"\n"), HasSubstr("did you mean `Emitter`?"));
}

TEST(LoaderMistakes, thingsThatDoNotExist) {
  EXPECT_THAT(mistakes("library: x\nobjects: { A: { is: B } }\n"),
              HasSubstr("2:21: error: no object type is called `B`"));
  EXPECT_THAT(mistakes("library: x\nobjects: { A: { fields: { b: Bee } } }\n"),
              HasSubstr("2:30: error: no object type"));
  EXPECT_THAT(mistakes("library: x\ncontainers: [{ type: Map, grow: f(x) }]\n"),
              HasSubstr("2:22: error: no object type"));
  EXPECT_THAT(mistakes("library: x\nprotocols: [{ rule: timer-not-clear, subject: s, acquire: f(x) }]\n"),
              HasSubstr("2:21: error: there is no rule `timer-not-clear`: did you mean `timer-not-cleared`?"));
}

TEST(LoaderMistakes, wrongForms) {
  EXPECT_THAT(mistakes("library: [a]\n"), HasSubstr("1:10: error: `library` must be text"));
  EXPECT_THAT(mistakes("objects: {}\n"), HasSubstr("1:1: error: a model needs the key `library`"));
  EXPECT_THAT(mistakes("library: x\nobjects: { A: { weak: yes } }\n"), HasSubstr("`weak` must be `true` or `false`"));
  EXPECT_THAT(mistakes("library: x\nobjects: { A: { lifetime: proces } }\n"), HasSubstr("did you mean `process`?"));
  EXPECT_THAT(mistakes("library: x\nobjects: [A]\n"), HasSubstr("2:10: error: `objects` must be a mapping"));
  EXPECT_THAT(mistakes("library: x\nprotocols: [a]\n"), HasSubstr("2:13: error: a protocol must be a mapping"));
  EXPECT_THAT(mistakes("library: x\nborrows: [{ f: x }]\n"), HasSubstr("2:11: error: `borrows` must be text"));
  EXPECT_THAT(mistakes("library: x\nlifecycles: [{ setup: a }]\n"), HasSubstr("needs the key `class` or `shape`"));
}

TEST(LoaderMistakes, repeatedAndConflictingNames) {
  EXPECT_THAT(mistakes("library: x\nlibrary: y\n"), HasSubstr("2:1: error: the key `library` stands here twice"));
  EXPECT_THAT(mistakes("library: x\nmodules: { a: m, b: m }\n"),
              HasSubstr("2:21: error: the module `m` is already called `a`"));
  EXPECT_THAT(mistakes("library: x\nobjects: { A: { is: B }, B: { is: A } }\n"), HasSubstr("its own supertype"));
}

TEST(LoaderMistakes, brokenYaml) {
  EXPECT_THAT(mistakes("library: [a\nobjects: {}\n"), HasSubstr("error: this is not valid YAML"));
  EXPECT_THAT(mistakes("library: &a x\nborrows: *a\n"), HasSubstr("2:1: error: aliases"));
  EXPECT_THAT(mistakes("library: !!str x\n"), HasSubstr("1:10: error: tags such as `!!str`"));
  EXPECT_THAT(mistakes("library: x\n---\nlibrary: y\n"), HasSubstr("2:1: error: only one document"));
  EXPECT_THAT(mistakes(std::string(100000, '[')), HasSubstr("nested too deeply"));
  EXPECT_THAT(mistakes(std::string(1000000, 'a')), HasSubstr("1:1: error: this file is larger than 512 KB"));
}

TEST(LoaderMistakes, comeInTheOrderOfTheFileAndAreBounded) {
  std::string model = "library: x\n";
  for (int i = 0; i < 1000; ++i)
    model += "key" + std::to_string(i) + ": 1\n";
  const Loaded loaded = loadModel(model);
  ASSERT_THAT(loaded.errors, SizeIs(101));
  EXPECT_EQ(loaded.errors.front().line, 2U);
  EXPECT_THAT(loaded.errors.back().message, HasSubstr("more mistakes follow"));
}

TEST(LoaderReceivers, knownAsksForTheTypeOfTheReceiver) {
  const std::string known = "library: bus\nreceivers: known\nobjects: { Bus: { annotations: [Bus] } }\nprotocols:\n"
                            "  - { rule: timer-not-cleared, subject: s, acquire: \"Bus.on(event, handler)\", release: "
                            "\"Bus.off(event, handler)\", retains: handler }\n";
  EXPECT_TRUE(loadModel(known).models().knownReceivers.contains("bus"));
  EXPECT_FALSE(loadModel("library: bus\n").models().knownReceivers.contains("bus"));
  EXPECT_THAT(mistakes("library: bus\nreceivers: some\n"), HasSubstr("2:12: error:"));
}

TEST(LoadErrorText, caretStandsBelowItsCharacter) {
  EXPECT_EQ(toString(LoadError{"f.yaml", 3, 4, "wrong", "\tä x"}), "f.yaml:3:4: error: wrong\n\tä x\n\t  ^");
  EXPECT_EQ(toString(LoadError{"f.yaml", 3, 4, "wrong", ""}), "f.yaml:3:4: error: wrong");
}

TEST(LoadErrorText, holdsNoControlCharacters) {
  EXPECT_THAT(mistakes("library: x\nob\x1b[2Jx: 1\n"), Not(HasSubstr("\x1b")));
}

} // namespace
} // namespace leaklint::catalogue
