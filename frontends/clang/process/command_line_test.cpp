#include "frontends/clang/process/command_line.h"

#include <gmock/gmock.h>

namespace leaklint::frontends {
namespace {

using testing::ElementsAre;

CompileCommand command(std::vector<std::string> arguments, std::string file = "/p/a.cpp") {
  return {"/p", std::move(file), std::move(arguments)};
}

TEST(DropLaunchers, LeavesTheCompilerFirst) {
  CompileCommand made = command({"/usr/bin/ccache", "/usr/bin/g++", "-c", "a.cpp"});
  dropLaunchers(made);
  EXPECT_THAT(made.arguments, ElementsAre("/usr/bin/g++", "-c", "a.cpp"));
}

TEST(DropLaunchers, KnowsACompilerByWhatFollows) {
  CompileCommand made = command({"ccache", "-c", "a.cpp"});
  dropLaunchers(made);
  EXPECT_THAT(made.arguments, ElementsAre("ccache", "-c", "a.cpp"));
}

TEST(Retarget, KeepsFlagsAndNamesTheOtherFile) {
  const CompileCommand made = retarget(command({"c++", "-DA", "-x", "c++", "./a.cpp"}), "/p/a.h", /*isCpp=*/true);
  EXPECT_THAT(made.arguments, ElementsAre("c++", "-DA", "-x", "c++-header", "/p/a.h"));
}

TEST(Retarget, DropsTheLevelOfTheOtherLanguage) {
  const CompileCommand made = retarget(command({"c++", "-std=c++17", "a.cpp"}), "/p/b.c", /*isCpp=*/false);
  EXPECT_THAT(made.arguments, ElementsAre("c++", "-x", "c", "/p/b.c"));
}

TEST(CompilesCpp, ByLanguageThenByName) {
  EXPECT_TRUE(compilesCpp(command({"cc", "a.cpp"})));
  EXPECT_FALSE(compilesCpp(command({"cc", "a.c"}, "/p/a.c")));
  EXPECT_TRUE(compilesCpp(command({"cc", "-x", "c++", "a.c"}, "/p/a.c")));
}

} // namespace
} // namespace leaklint::frontends
