#include "checks/ir/text.h"

#include <gtest/gtest.h>

namespace leaklint::ir {
namespace {

std::vector<std::string> violations(const std::string &text) {
  auto module = parse(text, "t.ir");
  if (!module)
    return {llvm::toString(module.takeError())};
  return verify(**module);
}

/// Violations of a module body with these lines after `b0:`.
std::vector<std::string> violationsOf(const std::string &lines) {
  return violations("func f0() module_body {\nb0:\n" + lines + "\n}\n");
}

using Sentences = std::vector<std::string>;

TEST(IrVerifier, AcceptsAWellFormedModule) {
  EXPECT_EQ(violations(R"(
class #0 A {
  method m = f1
}
func f0() module_body {
  %0 var x
b0: unwind b2
  %1 = closure f1
  call global f(%0, %1)
  goto b1
b1:
  if truthy %1 then b2 else b1
b2:
  return
}
func f1 m(%1) method of #0 in f0 this=%0 captures [%2 = f0:%0] {
b0:
  store %0.x[%1] = %2
  return
}
)"),
            Sentences());
}

TEST(IrVerifier, Module) {
  EXPECT_EQ(violations("module \"a\""), Sentences{"f0: is not the module's body"});
  EXPECT_EQ(violations("func f0() plain {\nb0:\n  return\n}"), Sentences{"f0: is not the module's body"});
  EXPECT_EQ(violations("func f0() module_body {\n}"), Sentences{"f0: has no entry block"});
}

TEST(IrVerifier, Blocks) {
  EXPECT_EQ(violationsOf(""), Sentences{"f0 b0: has no terminator"});
  EXPECT_EQ(violationsOf("goto b1"), Sentences{"f0 b0: leads to b1, which does not exist"});
  EXPECT_EQ(violationsOf("goto b0"), Sentences{"f0 b0: leads back to the entry block"});
  EXPECT_EQ(violationsOf("return\nb1: unwind b7\nreturn"), Sentences{"f0 b1: leads to b7, which does not exist"});
  EXPECT_EQ(violationsOf("if unknown then b1 else b2\nb1:\nreturn"),
            Sentences{"f0 b0: leads to b2, which does not exist"});
}

TEST(IrVerifier, Operands) {
  EXPECT_EQ(violationsOf("return %3"), Sentences{"f0 b0: reads %3, which nothing writes"});
  EXPECT_EQ(violationsOf("%1 = copy _\nreturn"), Sentences{"f0 b0: lacks an operand"});
  EXPECT_EQ(violationsOf("call global f(_)\nreturn"), Sentences{"f0 b0: lacks an operand"});
  EXPECT_EQ(violationsOf("%1 = load %2.x\nreturn"), Sentences{"f0 b0: reads %2, which nothing writes"});
  EXPECT_EQ(violationsOf("%1 = load global a.b.c.d.e.f.g.h\nreturn"),
            Sentences{"f0 b0: has a path of 7 steps, more than 6"});
  EXPECT_EQ(violationsOf("%1 = load global \"\"\nreturn"), Sentences{"f0 b0: has a path whose root has no name"});
  EXPECT_EQ(violationsOf("%1 = closure f5\nreturn"), Sentences{"f0 b0: makes a closure of f5, which does not exist"});
  EXPECT_EQ(violationsOf("%1 = allocate class #2\nreturn"), Sentences{"f0 b0: allocates #2, which does not exist"});
  EXPECT_EQ(violationsOf("%1 = const 1 @1:1-1:2/3\nreturn"), Sentences{"f0 b0: names file 3, which does not exist"});
  EXPECT_EQ(violationsOf("%1 = const 1\nstore %2 = %1\nreturn %2"), Sentences()) << "a store to a local writes it";
}

TEST(IrVerifier, ReadsOfLocalsThatDoNotExist) {
  auto module = parse("func f0() module_body {\nb0:\n  %1 = const 1\n  return %1\n}", "t.ir");
  ASSERT_TRUE(static_cast<bool>(module));
  (*module)->function(0).locals.clear();
  EXPECT_EQ(verify(**module), (Sentences{"f0 b0: writes %1, which does not exist", //
                                         "f0 b0: reads %1, which does not exist"}));
}

TEST(IrVerifier, CapturesAndMethods) {
  const std::string body = "func f0() module_body {\nb0:\n  return\n}\n";
  EXPECT_EQ(violations(body + "func f1() closure captures [%0 = f0:%4, %1 = f9:%0] {\nb0:\n  return\n}"),
            (Sentences{"f1: captures f0:%4, which does not exist", "f1: captures from f9, which does not exist"}));
  EXPECT_EQ(violations(body + "func f1() closure captures [%0 = f1:%0] {\n  %0 var\nb0:\n  return\n}"),
            Sentences{"f1: captures into %0, which is no capture"});
  EXPECT_EQ(violations(body + "func f1() method of #3 in f8 this=_ {\nb0:\n  return\n}"),
            (Sentences{"f1: is enclosed in f8, which does not exist", "f1: is a method of #3, which does not exist"}));
  EXPECT_EQ(violations(body + "class #0 A in f7 {\n  method m = f0\n  method n = f5\n}"),
            (Sentences{"#0: is defined in f7, which does not exist", "#0: method m is f0, which names another owner",
                       "#0: method n is f5, which does not exist"}));
}

} // namespace
} // namespace leaklint::ir
