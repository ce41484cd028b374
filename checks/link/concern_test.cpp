#include "checks/link/concern.h"

#include "checks/ir/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace leaklint::link {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// class Store { start() { … } }, create() makes one, unused() nothing, body(): `export const shared = create()`.
constexpr llvm::StringLiteral kStore = R"(module "store.ts" models "javascript"
import "./base" Base as Base
import "./log" log as log
import "./api" api as api
export Store as Store
export create as default
export unused as unused
var @Store const exported
var @create exported
var @unused exported
class #0 Store exported extends import("./base").Base {
  method start = f1
}
func f0() module_body {
b0:
  %0 = allocate class #0
  store @Store = %0
  %1 = closure f2
  store @create = %1
  %2 = closure f3
  store @unused = %2
  return
}
func f1 start() method of #0 in f0 this=%0 @10:1-20:1 {
  %0 this this
b0:
  %1 = call import("./api").api(%0)
  return
}
func f2 create() plain in f0 exported @30:1-32:1 {
b0:
  %0 = call new @Store()
  return %0
}
func f3 unused() plain in f0 exported @40:1-42:1 {
b0:
  %0 = call import("./log").log()
  return
}
)";

std::unique_ptr<ir::Module> store() {
  auto module = ir::parse(kStore, "store.ir");
  EXPECT_TRUE(bool(module)) << llvm::toString(module.takeError());
  return module ? std::move(*module) : nullptr;
}

std::vector<std::string> sorted(const llvm::StringSet<> &names) {
  std::vector<std::string> all;
  for (const auto &each : names)
    all.push_back(each.getKey().str());
  llvm::sort(all);
  return all;
}

TEST(Concern, FunctionsAroundAPlace) {
  const auto module = store();
  const ir::SourceRange inside{{15, 3}, {15, 9}, 0}, outside{{35, 1}, {35, 2}, 0};
  EXPECT_THAT(functionsAround(*module, {inside}), ElementsAre(1));
  EXPECT_THAT(functionsAround(*module, {outside}), IsEmpty());
}

TEST(Concern, AMethodIsReachedByItsClassAndByWhatMakesIt) {
  const Reach reach = reachOf(*store(), {1});
  EXPECT_THAT(sorted(reach.names), ElementsAre("Store"));
  EXPECT_TRUE(reach.anyName) << "create() is the default export, and makes one";
}

TEST(Concern, WhatNothingLeadsToIsReachedByItsNameAlone) {
  const Reach reach = reachOf(*store(), {3});
  EXPECT_THAT(sorted(reach.names), ElementsAre("unused"));
  EXPECT_FALSE(reach.anyName);
}

TEST(Concern, UsersOfAnImport) {
  const auto module = store();
  const auto users = [&](llvm::StringRef wanted) {
    return usersOf(*module, [&](llvm::StringRef specifier, llvm::StringRef member) {
      return specifier == wanted && !member.empty();
    });
  };
  EXPECT_THAT(users("./log"), ElementsAre(3));
  EXPECT_THAT(users("./base"), ElementsAre(1)) << "methods of a class below it";
  EXPECT_THAT(users("./other"), IsEmpty());
}

TEST(Concern, ImportsOfTheFunctionsAndOfTheirClass) {
  const auto module = store();
  std::vector<std::string> found, bases;
  forEachConcern(*module, {1}, [&](const ir::AccessPath &path) { found.push_back(path.name.str()); });
  forEachBase(*module, "Store", [&](const ir::AccessPath &path) { bases.push_back(path.name.str()); });
  EXPECT_THAT(found, ElementsAre("./api")) << "what unused() calls is no concern of start()";
  EXPECT_THAT(bases, ElementsAre("./base"));
}

} // namespace
} // namespace leaklint::link
