#include "checks/ir/builder.h"
#include "checks/ir/text.h"

#include <gtest/gtest.h>

namespace leaklint::ir {
namespace {

std::string printed(const Module &module) {
  std::string text;
  llvm::raw_string_ostream out(text);
  print(module, out);
  return text;
}

/// The text of what was parsed, or the error.
std::string reprinted(llvm::StringRef text) {
  auto module = parse(text, "t.ir");
  return module ? printed(**module) : llvm::toString(module.takeError());
}

constexpr llvm::StringLiteral kEverything = R"(module "a.ts" models "javascript" unseen 3
file "a.h"
import "fs" openSync as open @1:1-1:20
import "events" * as ev
import "side-effect" "" as ""
export cache as default @2:1-2:9/1
export * as * from "./b"
export "string name" as "a-b"
var @cache const exported : "Map<string,Socket>" = global Map @2:7-2:12
var @"odd name"
class #0 Widget exported extends import("events").EventEmitter, @Base decorated @memo named @3:7-3:13 @3:1-9:2 {
  field poll : number @4:3-4:7
  static field #secret
  method start = f1
  method stop = _
  static method "[Symbol.iterator]" = f2
}
class #1 "" literal in f1 {
}
func f0() module_body @1:1-9:2 {
b0:
  return
}
func f1 start(%1 id : string @5:9-5:11, %2 const "const", ...%3 rest) method of #0 in f0 async static exported nothrow partial lossy this=%0 returns "Promise<void>" = global Promise decorated @log, global bound.once captures [%4 = f0:%2, %5 = f0:%9 copied] named @5:3-5:8 @5:3-9:4 {
  %0 this
  %4 capture outer
  %5 const capture
  %6 const var handler : Handler @6:9-6:16
  %7 temporary named
b0: unwind b3
  %8 = const "say \"hi\"\n\x01é\\" @6:5-6:9
  %8 = const ""
  %8 = const -1.5e3
  %8 = const number "0x10"
  %8 = const true
  %8 = const boolean "yes"
  %8 = const null
  %8 = const null "None"
  %8 = const undefined
  %8 = const other "/x/g"
  %8 = copy %6
  %8 = load global window @6:1-6:2
  %8 = load @cache[%1][key][].*.next
  %8 = load import("fs").default."odd name"
  %9 = call global window.addEventListener(%5, once=%8, "odd name"=%8, ...%9) receiver=%6 method=addEventListener nothrow @7:1-7:9
  call new @Widget()
  call heap global C(%1)
  call super _(_, _=%1) function=%7
  %9 = closure f2
  %9 = allocate object #1
  %9 = allocate list
  %9 = await %8
  %9 = yield
  %9 = yield %8
  %9 = yield delegate %8
  store %0.poll = %7 @8:1-8:9
  delete %0.poll
  scope_exit %1, %2
  %9 = opaque "operator +" %1, %8
  opaque "loop"
  if truthy %8 then b1 else b2 @8:1-8:2
b1:
  if not equals %8 "x" then b2 else b3
b2:
  if unknown then b4 else b5
b3:
  throw %8
b4:
  if less %8 %9 then b5 else b3
b5:
  goto b6
b6:
  unreachable
}
func f2() getter in f1 generator {
b0:
  return %0
}
comment "leaklint-disable-next-line x -- why" @3:1-3:9
defect "syntax error" @4:1-4:2
)";

TEST(IrText, RoundTrip) { EXPECT_EQ(reprinted(kEverything), kEverything.str()); }

TEST(IrText, WhatMayBeLeftOut) {
  EXPECT_EQ(reprinted(R"(
// No module line: the file's name is the text's.
func f0() module_body {   // a comment
b0:
  %3 = const 1 @4
  return %3 @5:2
}
)"),
            R"(module "t.ir"
func f0() module_body {
b0:
  %3 = const 1 @4:1-4:2
  return %3 @5:2-5:3
}
)");
}

TEST(IrText, LocalsAreCountedFromTheirUses) {
  auto module = parse("func f0(%1) plain this=%0 captures [%2 = f0:%1] {\nb0:\n  %7 = copy %1\n  return\n}\n", "t.ir");
  ASSERT_TRUE(static_cast<bool>(module));
  const Function &function = (*module)->function(0);
  ASSERT_EQ(function.locals.size(), 8u);
  EXPECT_EQ(function.locals[0].kind, LocalKind::This);
  EXPECT_EQ(function.locals[1].kind, LocalKind::Parameter);
  EXPECT_EQ(function.locals[2].kind, LocalKind::Capture);
  EXPECT_EQ(function.locals[7].kind, LocalKind::Temporary);
}

TEST(IrText, BytesThatAreNoTextAreEscaped) {
  Module module;
  Comment comment;
  comment.text = module.intern("\xff\xc3\xa9\t");
  module.comments.push_back(comment);
  EXPECT_EQ(printed(module), "module\ncomment \"\\xFF\\xC3\\xA9\\x09\"\n");
  EXPECT_EQ(reprinted(printed(module)), printed(module));
}

TEST(IrText, PathsForMessages) {
  Module module;
  Function &function = module.addFunction();
  FunctionBuilder builder(module, function);
  LocalId self = builder.addLocal(LocalKind::This, {}, {});
  LocalId key = builder.addLocal(LocalKind::Variable, "key", {});
  LocalId temporary = builder.addTemporary();
  AccessPath field = builder.field({}, AccessPath::ofLocal(self), "timers");
  EXPECT_EQ(toString(builder.project({}, field, {ProjectionKind::Element, {}, key}), function), "this.timers[key]");
  EXPECT_EQ(toString(AccessPath::ofLocal(temporary), function), "%2");
  EXPECT_EQ(toString({RootKind::Import, kNoLocal, "fs", {}}, function), "import(\"fs\")");
  EXPECT_EQ(toString({RootKind::Global, kNoLocal, "std::cout", {}}, function), "std::cout");
}

struct Mistake {
  llvm::StringLiteral text;
  llvm::StringLiteral error;
};

class IrParseError : public testing::TestWithParam<Mistake> {};

TEST_P(IrParseError, TellsPlaceAndExpectation) { EXPECT_EQ(reprinted(GetParam().text), GetParam().error.str()); }

constexpr Mistake kMistakes[] = {
    {"bogus", "t.ir:1:1: expected module, file, import, export, var, class, func, comment or defect, found 'bogus'"},
    {"module 5", "t.ir:1:8: expected the end of the line, found '5'"},
    {"func f1() {}", "t.ir:1:6: expected f0 (functions are numbered in order), found 'f1'"},
    {"class #1 A {}", "t.ir:1:7: expected #0 (classes are numbered in order), found '#1'"},
    {"class #0 A {\n  fild x\n}", "t.ir:2:3: expected field, method or '}', found 'fild'"},
    {"func f0() {\nb1:\n}", "t.ir:2:1: expected b0 or '}', found 'b1'"},
    {"func f0() {\nb0:\n  return\n  return\n}", "t.ir:4:3: expected b1 or '}', found 'return'"},
    {"func f0() {\nb0:\n  %1 = store %2 = %3\n}", "t.ir:3:8: expected an instruction that has a result, found 'store'"},
    {"func f0() {\nb0:\n  %1 = copy\n  return\n}", "t.ir:4:3: expected a local such as %0, found 'return'"},
    {"func f0() {\nb0:\n  %1 = const \"x\n", "t.ir:3:14: expected a constant, found '\"'"},
    {"func f0() {\nb0:\n  %1 = const \"\\q\"\n", "t.ir:3:14: expected a constant, found '\"\\q\"'"},
    {"func f0() {\nb0:\n  %99999999 = const 1\n", "t.ir:3:3: expected a local such as %0, found '%99999999'"},
    {"func f0() {\nb0:\n  goto b1 @1:2-x\n", "t.ir:3:11: expected a range such as @1:2-3:4, found '@1:2-'"},
    {"func f0() {\nb0:\n  if maybe %1 then b1 else b2\n",
     "t.ir:3:6: expected truthy, null, equals, less, instanceof, has or unknown, found 'maybe'"},
    {"func f0() {\nb0:\n  return", "t.ir:3:9: expected b1 or '}', found the end of the text"},
};

INSTANTIATE_TEST_SUITE_P(Mistakes, IrParseError, testing::ValuesIn(kMistakes));

/// Every text cut short or with a byte changed is parsed or refused, and what is parsed survives a round trip.
TEST(IrText, DamagedTextIsRefusedOrRead) {
  uint32_t state = 1;
  auto random = [&](size_t bound) { return (state = state * 1664525 + 1013904223) / 7 % bound; };
  for (int round = 0; round < 500; ++round) {
    std::string text = kEverything.str();
    for (size_t change = random(3); change > 0; --change)
      text[random(text.size())] = kEverything[random(kEverything.size())];
    if (round % 4 == 0)
      text.resize(random(text.size()));
    auto module = parse(text, "t.ir");
    if (!module) {
      llvm::consumeError(module.takeError());
      continue;
    }
    std::string once = printed(**module);
    ASSERT_EQ(reprinted(once), once);
    verify(**module);
  }
}

} // namespace
} // namespace leaklint::ir
