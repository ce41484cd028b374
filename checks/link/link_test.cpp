#include "checks/link/link.h"

#include "checks/ir/text.h"

#include <gtest/gtest.h>

namespace leaklint::link {
namespace {

std::unique_ptr<ir::Module> parsed(llvm::StringRef text, llvm::StringRef name) {
  auto module = ir::parse(text, name);
  EXPECT_TRUE(bool(module)) << llvm::toString(module.takeError());
  return module ? std::move(*module) : nullptr;
}

std::string printed(const ir::Module &module) {
  std::string text;
  llvm::raw_string_ostream out(text);
  ir::print(module, out);
  return text;
}

constexpr llvm::StringLiteral kWidget = R"(module "widget.ts" models "javascript"
import "./base" Base as Base
var @Widget const exported
class #0 Widget exported extends import("./base").Base {
  method start = f1
}
func f0() module_body {
b0:
  %0 = allocate class #0
  store @Widget = %0
  return
}
func f1 start() method of #0 in f0 this=%0 {
  %0 this this
b0:
  %1 = call import("./base").helper(%0)
  return
}
)";

constexpr llvm::StringLiteral kBase = R"(module "base.ts" models "javascript"
export Base as Base
export helper as helper
var @Base const exported
var @helper exported
class #0 Base exported {
  method dispose = f1
}
func f0() module_body {
b0:
  %0 = allocate class #0
  store @Base = %0
  %1 = closure f2
  store @helper = %1
  return
}
func f1 dispose() method of #0 in f0 this=%0 {
  %0 this this
b0:
  return
}
func f2 helper(%0 w) plain in f0 exported {
b0:
  return
}
)";

TEST(Link, ImportsBecomeNamesOfOneModule) {
  auto widget = parsed(kWidget, "widget.ts"), base = parsed(kBase, "base.ts");
  std::vector<Unit> units(2);
  units[0] = {widget.get(), {}, true};
  units[0].imports[importKey("./base")] = 1;
  units[1] = {base.get(), {}, false};
  const auto linked = link(units);
  EXPECT_EQ(ir::verify(*linked), std::vector<std::string>());
  EXPECT_EQ(linked->ownFiles, 1U);
  const std::string text = printed(*linked);
  EXPECT_NE(text.find("class #0 Widget exported extends @Base"), std::string::npos) << text;
  EXPECT_NE(text.find("call @helper(%0)"), std::string::npos) << text;
  // The imported module's body runs first, its locals behind those of the first one's.
  EXPECT_LT(text.find("store @Base"), text.find("store @Widget")) << text;
}

TEST(Link, NamesThatClashAreToldApart) {
  auto one = parsed("module \"a.ts\"\nvar @x\nfunc f0() module_body {\nb0:\n  %0 = load @x\n  return\n}\n", "a.ts");
  auto other = parsed("module \"b.ts\"\nvar @x\nfunc f0() module_body {\nb0:\n  %0 = load @x\n  return\n}\n", "b.ts");
  std::vector<Unit> units(2);
  units[0].module = one.get();
  units[1].module = other.get();
  const std::string text = printed(*link(units));
  EXPECT_NE(text.find("load @x\n"), std::string::npos) << text;
  EXPECT_NE(text.find("load @\"x (b.ts)\""), std::string::npos) << text;
}

TEST(Link, ReexportsInACircleMeanNothing) {
  auto main = parsed("module \"m\"\nfunc f0() module_body {\nb0:\n  %0 = load import(\"./a\").x\n  return\n}\n", "m");
  auto a = parsed("module \"a\"\nexport * as * from \"./b\"\nfunc f0() module_body {\nb0:\n  return\n}\n", "a");
  auto b = parsed("module \"b\"\nexport * as * from \"./a\"\nfunc f0() module_body {\nb0:\n  return\n}\n", "b");
  std::vector<Unit> units(3);
  units[0].module = main.get();
  units[0].imports[importKey("./a")] = 1;
  units[1].module = a.get();
  units[1].imports[importKey("./b")] = 2;
  units[2].module = b.get();
  units[2].imports[importKey("./a")] = 1;
  EXPECT_NE(printed(*link(units)).find("load import(\"./a\").x"), std::string::npos);
}

TEST(Link, WhatAllImportersUseIsNoLongerExported) {
  auto base = parsed(kBase, "base.ts"), widget = parsed(kWidget, "widget.ts");
  std::vector<Unit> units(2);
  units[0] = {base.get(), {}, true};
  units[1] = {widget.get(), {}, true};
  units[1].imports[importKey("./base")] = 0;
  const auto linked = link(units);
  EXPECT_FALSE(linked->function(2).isExported);
  EXPECT_FALSE(linked->classAt(0).isExported);
  EXPECT_TRUE(linked->classAt(1).isExported); // nobody imports it here
}

} // namespace
} // namespace leaklint::link
