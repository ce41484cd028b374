#include "checks/catalogue/catalogue.h"

#include <gmock/gmock.h>

namespace leaklint::catalogue {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

CallPattern parsed(llvm::StringRef text) {
  std::string error;
  size_t offset = 0;
  std::optional<CallPattern> pattern = parsePattern(text, error, offset);
  EXPECT_TRUE(pattern) << text.str() << ": " << error << " at " << offset;
  return pattern.value_or(CallPattern());
}

Condition parsedCondition(llvm::StringRef text) {
  std::string error;
  size_t offset = 0;
  std::optional<Condition> condition = parseCondition(text, error, offset);
  EXPECT_TRUE(condition) << text.str() << ": " << error << " at " << offset;
  return condition.value_or(Condition());
}

/// The text up to the offending character, "|", and the message.
std::string mistake(llvm::StringRef text) {
  std::string error;
  size_t offset = 0;
  if (parsePattern(text, error, offset))
    return "no mistake";
  return text.take_front(offset).str() + "| " + error;
}

std::string conditionMistake(llvm::StringRef text) {
  std::string error;
  size_t offset = 0;
  if (parseCondition(text, error, offset))
    return "no mistake";
  return text.take_front(offset).str() + "| " + error;
}

TEST(PatternParser, functionWithResult) {
  const CallPattern p = parsed("id = setInterval(callback, ...)");
  EXPECT_EQ(p.result, "id");
  EXPECT_THAT(p.callee, ElementsAre("setInterval"));
  ASSERT_EQ(p.parameters.size(), 2U);
  EXPECT_EQ(p.parameters[0].name, "callback");
  EXPECT_FALSE(p.parameters[0].rest);
  EXPECT_TRUE(p.parameters[1].rest);
  EXPECT_EQ(p.text, "id = setInterval(callback, ...)");
}

TEST(PatternParser, methodWithFieldOfArgument) {
  const CallPattern p = parsed("EventTarget.removeEventListener(event, handler, options.capture?)");
  EXPECT_THAT(p.callee, ElementsAre("EventTarget", "removeEventListener"));
  EXPECT_EQ(p.method(), "removeEventListener");
  ASSERT_EQ(p.parameters.size(), 3U);
  EXPECT_EQ(p.parameters[2].name, "options");
  EXPECT_THAT(p.parameters[2].fields, ElementsAre("capture"));
  EXPECT_TRUE(p.parameters[2].optional);
  EXPECT_FALSE(p.parameters[1].optional);
}

TEST(PatternParser, whatFollowsAnOptionalArgumentIsOptional) {
  const CallPattern p = parsed("f(a, b?, c)");
  EXPECT_FALSE(p.parameters[0].optional);
  EXPECT_TRUE(p.parameters[1].optional);
  EXPECT_TRUE(p.parameters[2].optional);
}

TEST(PatternParser, construction) {
  const CallPattern p = parsed("ws = new net.WebSocket(url, ...)");
  EXPECT_TRUE(p.construct);
  EXPECT_THAT(p.callee, ElementsAre("net", "WebSocket"));
}

TEST(PatternParser, aFunctionMayBeCalledNew) {
  const CallPattern p = parsed("h = new(name)");
  EXPECT_FALSE(p.construct);
  EXPECT_THAT(p.callee, ElementsAre("new"));
}

TEST(PatternParser, pathWithoutParentheses) {
  const CallPattern p = parsed("options.signal");
  EXPECT_FALSE(p.isCall);
  EXPECT_THAT(p.callee, ElementsAre("options", "signal"));
}

TEST(PatternParser, memberOfTheResult) {
  const CallPattern p = parsed("process.stdout = subprocess.Popen(args, ...)");
  EXPECT_EQ(p.whole, "process");
  EXPECT_EQ(p.resultField, "stdout");
  EXPECT_EQ(p.result, "process.stdout");
  EXPECT_THAT(p.callee, ElementsAre("subprocess", "Popen"));
  EXPECT_EQ(p.text, "process.stdout = subprocess.Popen(args, ...)");
  EXPECT_EQ(mistake("a.b.c = f()"), "a.b.c | nothing may follow the call");
  EXPECT_EQ(mistake("a.b = c.d = f()"), "a.b = c.d | nothing may follow the call");
}

TEST(PatternParser, literals) {
  const CallPattern p = parsed(R"(f("a\"b", 'c', -1.5, True, None, undefined, trueish))");
  ASSERT_EQ(p.parameters.size(), 7U);
  const auto isLiteral = [&](size_t i, ir::ConstantKind kind, llvm::StringRef text) {
    return p.parameters[i].literal && p.parameters[i].literal->kind == kind && p.parameters[i].literal->text == text;
  };
  EXPECT_TRUE(isLiteral(0, ir::ConstantKind::String, "a\"b"));
  EXPECT_TRUE(isLiteral(1, ir::ConstantKind::String, "c"));
  EXPECT_TRUE(isLiteral(2, ir::ConstantKind::Number, "-1.5"));
  EXPECT_TRUE(isLiteral(3, ir::ConstantKind::Boolean, "true"));
  EXPECT_TRUE(isLiteral(4, ir::ConstantKind::Null, "None"));
  EXPECT_TRUE(isLiteral(5, ir::ConstantKind::Undefined, "undefined"));
  EXPECT_EQ(p.parameters[6].name, "trueish");
}

TEST(PatternParser, literalsStayValidInCopies) {
  Parameter copy;
  {
    const CallPattern p = parsed("process.on('exit', handler)");
    copy = p.parameters[0];
  }
  EXPECT_EQ(copy.literal->text, "exit");
}

TEST(PatternParser, keywords) {
  const CallPattern p = parsed("f = open(path, mode=mode, buffering=0)");
  EXPECT_EQ(p.parameters[1].keyword, "mode");
  EXPECT_EQ(p.parameters[1].name, "mode");
  EXPECT_EQ(p.parameters[2].keyword, "buffering");
  EXPECT_EQ(p.parameters[2].literal->text, "0");
}

TEST(PatternParser, nestedCalls) {
  const CallPattern p = parsed("Observable.pipe(..., takeUntil(until(x)), ...)");
  ASSERT_EQ(p.parameters.size(), 3U);
  EXPECT_TRUE(p.parameters[0].rest);
  ASSERT_TRUE(p.parameters[1].call);
  EXPECT_EQ(p.parameters[1].call->text, "takeUntil(until(x))");
  EXPECT_EQ(p.parameters[1].call->parameters[0].call->text, "until(x)");
}

TEST(PatternParser, namespacesAreOneName) {
  EXPECT_THAT(parsed("t = std::thread.join()").callee, ElementsAre("std::thread", "join"));
}

TEST(PatternParser, mistakesNameTheCharacter) {
  EXPECT_EQ(mistake(""), "| expected a name, but the text ends here");
  EXPECT_EQ(mistake("f(a b)"), "f(a | expected `,` or `)` instead of `b`");
  EXPECT_EQ(mistake("f(a,)"), "f(a,| expected an argument instead of `)`");
  EXPECT_EQ(mistake("f(a"), "f(a| expected `,` or `)`, but the text ends here");
  EXPECT_EQ(mistake("f(a) g"), "f(a) | nothing may follow the call");
  EXPECT_EQ(mistake("f(\"a)"), "f(| this string is not closed: add a \"");
  EXPECT_EQ(mistake("f(a; b)"), "f(a| the call notation has no `;`");
  EXPECT_EQ(mistake("new Foo"), "new Foo| expected `(` after the class, but the text ends here");
  EXPECT_EQ(mistake("a.b.c.d.e.f.g.h()"), "a.b.c.d.e.f.g.| a path has at most 7 names");
  EXPECT_EQ(mistake("a..b()"), "a.| expected a name instead of `.`");
  EXPECT_THAT(mistake("f(x).on(y)"), HasSubstr("f(x)| a call's result cannot be used here"));
}

TEST(PatternParser, nestingIsBounded) {
  EXPECT_TRUE(parsed("a(b(c(d(e))))").isCall);
  EXPECT_EQ(mistake("a(b(c(d(e(f)))))"), "a(b(c(d(e| calls may be nested only 4 deep");
  std::string deep;
  for (int i = 0; i < 100000; ++i)
    deep += "f(";
  EXPECT_THAT(mistake(deep), HasSubstr("nested only 4 deep"));
}

TEST(ConditionParser, forms) {
  EXPECT_EQ(parsedCondition("options.signal").op, Condition::Operator::Present);
  EXPECT_EQ(parsedCondition("!options").op, Condition::Operator::Absent);
  const Condition once = parsedCondition("options.once == true");
  EXPECT_EQ(once.op, Condition::Operator::Equal);
  EXPECT_EQ(once.name, "options");
  EXPECT_THAT(once.fields, ElementsAre("once"));
  EXPECT_EQ(once.literalKind, ir::ConstantKind::Boolean);
  EXPECT_EQ(once.literal, "true");
  const Condition event = parsedCondition("event != \"exit\"");
  EXPECT_EQ(event.op, Condition::Operator::NotEqual);
  EXPECT_EQ(event.literal, "exit");
}

TEST(ConditionParser, mistakes) {
  EXPECT_EQ(conditionMistake("a = true"), "a | expected `==`, `!=` or the end of the condition instead of `=`");
  EXPECT_EQ(conditionMistake("a == b"),
            "a == | expected a literal: a string, a number, true, false or null instead of `b`");
  EXPECT_EQ(conditionMistake("a == true b"), "a == true | nothing may follow the literal");
  EXPECT_EQ(conditionMistake("== true"), "| expected a name instead of `==`");
  EXPECT_EQ(conditionMistake("!a == true"), "!a | `!name` is not compared: write `name != …`");
}

} // namespace
} // namespace leaklint::catalogue
