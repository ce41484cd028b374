#include "checks/catalogue/prefilter.h"

#include <gmock/gmock.h>

namespace leaklint::catalogue {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

constexpr llvm::StringRef kRule = R"yaml(
id: r
name: R
category: timer
summary: s
why: w
fix: f
checklist: c
messages: { default: m }
)yaml";

constexpr llvm::StringRef kModel = R"yaml(
library: test
modules: { fs: [fs, "node:fs"], futures: concurrent.futures }
objects:
  Emitter: {}
  Window: { globals: window, global-scope: true }
  Map: { made-by: "new Map(...)", annotations: [ReadonlyMap] }
  LruMap: { is: Map, made-by: "lru(...)", bounded: true }
  Array: { made-by: "Array.from(...)" }
protocols:
  - { rule: r, subject: timer, acquire: "id = setInterval(callback)", release: "clearInterval(id)", retains: callback }
  - { rule: r, subject: memory, acquire: "text = allocate(size)", release: "release_text(text)" }
  - { rule: r, subject: file, acquire: "fd = fs.openSync(path, ...)", release: "fs.closeSync(fd)" }
  - { rule: r, subject: pool, acquire: "p = futures.Pool()", release: "p.shutdown()" }
  - { rule: r, subject: l, acquire: "Emitter.on(event, h)", release: "Emitter.off(event, h)", retains: h }
  - { rule: r, subject: l, acquire: "process.hook(h)", release: "process.unhook(h)" }
  - { rule: r, subject: l, acquire: "w = Window.popup()", release: "w.close()" }
containers:
  - { type: Map, grow: "Map.set(key, value)" }
  - { type: Array, grow: "Array.push(...)" }
)yaml";

const Prefilter &prefilter() {
  static const Prefilter made = [] {
    std::vector<LoadError> errors;
    const auto catalogue =
        load({{"rules/timer/r.yaml", kRule.str()}, {"rules/models/javascript/test.yaml", kModel.str()}}, errors);
    for (const LoadError &error : errors)
      ADD_FAILURE() << toString(error);
    return Prefilter(*catalogue->modelSet("javascript"));
  }();
  return made;
}

bool passes(llvm::StringRef text) { return prefilter().mayHaveSites(text); }

std::vector<std::pair<uint32_t, size_t>> occurrences(const AhoCorasick &automaton, llvm::StringRef text) {
  std::vector<std::pair<uint32_t, size_t>> found;
  automaton.scan(text, [&](uint32_t word, size_t end) {
    found.emplace_back(word, end);
    return true;
  });
  return found;
}

TEST(AhoCorasick, findsOverlappingWordsAndSuffixes) {
  const AhoCorasick automaton({"a.b.c", ".b", "b", ".b.c.d", "c"});
  EXPECT_THAT(occurrences(automaton, "a.b.c.d"),
              UnorderedElementsAre(Pair(1, 3), Pair(2, 3), Pair(0, 5), Pair(4, 5), Pair(3, 7)));
}

TEST(AhoCorasick, findsNoWordInsideAName) {
  const AhoCorasick automaton({"on", ".on", "node:fs", "fs"});
  EXPECT_THAT(occurrences(automaton, "function con_on $on 1on"), IsEmpty());
  EXPECT_THAT(occurrences(automaton, "on(x.once)"), UnorderedElementsAre(Pair(0, 2), Pair(0, 7), Pair(1, 7)));
  EXPECT_THAT(occurrences(automaton, "node:fs"), UnorderedElementsAre(Pair(2, 7), Pair(3, 7)));
  EXPECT_THAT(occurrences(automaton, "xnode:fs"), UnorderedElementsAre(Pair(3, 8)));
}

TEST(AhoCorasick, stopsWhenToldTo) {
  const AhoCorasick automaton({"a"});
  int visits = 0;
  automaton.scan("a a a", [&](uint32_t, size_t) { return ++visits < 2; });
  EXPECT_EQ(visits, 2);
}

TEST(AhoCorasick, worksWithoutWords) {
  const AhoCorasick automaton(llvm::ArrayRef<std::string>{});
  automaton.scan("text", [](uint32_t, size_t) {
    ADD_FAILURE();
    return true;
  });
}

TEST(Prefilter, functionsByNameAsAWhole) {
  EXPECT_TRUE(passes("id = setInterval (f, 1)"));
  EXPECT_TRUE(passes("const go = window['setInterval'];"));
  EXPECT_FALSE(passes("resetInterval(f); setIntervals(g); x$setInterval()"));
  EXPECT_FALSE(passes("clearInterval(id)"));
}

// What a function gives to it may come from a function that no record knows.
TEST(Prefilter, releasesOfResourcesAreEvidence) {
  EXPECT_TRUE(passes("text = title(4); release_text(text)"));
  EXPECT_FALSE(passes("text = title(4); keep_text(text)"));
}

TEST(Prefilter, moduleFunctionsNeedTheModule) {
  EXPECT_TRUE(passes("import { openSync as o } from 'node:fs'"));
  EXPECT_TRUE(passes("const fs = require('fs'); fs.openSync('x')"));
  EXPECT_FALSE(passes("storage.openSync('x')"));
  EXPECT_TRUE(passes("from concurrent import futures as f\nf.Pool()"));
}

TEST(Prefilter, shortMethodsAsCalledMembers) {
  EXPECT_TRUE(passes("emitter.on('x', f)"));
  EXPECT_TRUE(passes("emitter?.on?.('x', f)"));
  EXPECT_TRUE(passes("emitter\n  .on<Event>('x', f)"));
  EXPECT_TRUE(passes("emitter->on (x, f)"));
  EXPECT_FALSE(passes("if (state.on) turn.once(); const on = 1; on(2)"));
}

TEST(Prefilter, removalsOfListenersAreSitesOfTheirOwn) { EXPECT_TRUE(passes("emitter.off('x', f.bind(this))")); }

TEST(Prefilter, methodsOfGlobalsNeedTheGlobal) {
  EXPECT_TRUE(passes("process.hook(f)"));
  EXPECT_FALSE(passes("other.hook(f)"));
}

TEST(Prefilter, methodsOfTheGlobalScopeStandAlone) {
  EXPECT_TRUE(passes("const w = popup()"));
  EXPECT_TRUE(passes("window.popup()"));
}

TEST(Prefilter, containersNeedAMakerAndAGrow) {
  EXPECT_TRUE(passes("const m = new Map(); m.set(k, v)"));
  EXPECT_TRUE(passes("function f(m: ReadonlyMap<K, V>) { m.set(k, v) }"));
  EXPECT_TRUE(passes("const m = lru(5); m.set(k, v)"));
  EXPECT_FALSE(passes("params.set(k, v)"));
  EXPECT_FALSE(passes("const m = new Map(); m.get(k)"));
}

TEST(Prefilter, literalsNeedNoMaker) { EXPECT_TRUE(passes("const a = []; a.push(1)")); }

TEST(Prefilter, elementStoresGrowContainers) {
  EXPECT_TRUE(passes("cache[key] = value"));
  EXPECT_TRUE(passes("cache[keys[0]]  ||= value"));
  EXPECT_TRUE(passes("f(x)[key]++"));
  EXPECT_TRUE(passes("a?.[key] = 1"));
  EXPECT_FALSE(passes("const [a, b] = pair"));
  EXPECT_FALSE(passes("let names: string[] = []"));
  EXPECT_FALSE(passes("if (cache[key] == 1 || cache[key] === 2) return ([x]) => x;"));
}

TEST(Prefilter, tellsItsWords) {
  EXPECT_THAT(prefilter().words(), Contains("`openSync` and `fs`"));
  EXPECT_THAT(prefilter().words(), Contains("`.on(`"));
  EXPECT_THAT(prefilter().words(), Contains("`.set(` and one of `LruMap`, `Map`, `ReadonlyMap`, `lru`"));
  EXPECT_THAT(prefilter().words(), Contains("`[…] =`"));
}

} // namespace
} // namespace leaklint::catalogue
