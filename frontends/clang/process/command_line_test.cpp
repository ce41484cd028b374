#include "frontends/clang/process/command_line.h"

#include <gmock/gmock.h>

namespace leaklint::frontends {
namespace {

using testing::ElementsAre;

CompileCommand command(std::vector<std::string> arguments, std::string file = "/p/a.cpp") {
  return {"/p", std::move(file), std::move(arguments)};
}

std::vector<std::string> readOnly(std::vector<std::string> arguments) {
  CompileCommand made = command(std::move(arguments));
  makeReadOnly(made);
  return made.arguments;
}

TEST(MakeReadOnly, DropsOutputs) {
  EXPECT_THAT(readOnly({"c++", "-O2", "-MD", "-MT", "a.o", "-MF", "a.d", "-o", "a.o", "-oa.o", "-c", "a.cpp"}),
              ElementsAre("c++", "-O2", "a.cpp"));
  EXPECT_THAT(readOnly({"cc", "-Wp,-MMD,.a.d", "-save-temps=obj", "--serialize-diagnostics", "a.dia", "a.c"}),
              ElementsAre("cc", "a.c"));
}

TEST(MakeReadOnly, DropsWhatLoadsCode) {
  EXPECT_THAT(readOnly({"c++", "-fplugin=evil.so", "-Xclang", "-load", "-Xclang", "evil.so", "-Xclang", "-w", "a.cpp"}),
              ElementsAre("c++", "-Xclang", "-w", "a.cpp"));
}

TEST(MakeReadOnly, DropsLaunchers) {
  EXPECT_THAT(readOnly({"/usr/bin/ccache", "/usr/bin/g++", "-c", "a.cpp"}), ElementsAre("/usr/bin/g++", "a.cpp"));
}

TEST(MakeReadOnly, KeepsWhatDecidesOnTheCode) {
  const std::vector<std::string> words = {"c++", "-std=c++17", "-DA", "-I", "inc", "-isystem", "/x", "-include", "p.h", "a.cpp"};
  EXPECT_EQ(readOnly(words), words);
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
