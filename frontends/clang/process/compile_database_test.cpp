#include "frontends/clang/process/compile_database.h"

#include <gmock/gmock.h>

namespace leaklint::frontends {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class CompileDatabaseTest : public testing::Test {
protected:
  CompileDatabase parse(llvm::StringRef json) {
    return CompileDatabase::parse("/p/build/compile_commands.json", json, mistakes);
  }
  std::vector<DatabaseMistake> mistakes;
};

TEST_F(CompileDatabaseTest, ReadsBothForms) {
  const CompileDatabase database = parse(R"([
    {"directory": "/p/build", "file": "../src/a.cpp", "arguments": ["c++", "-DX=a b", "-c", "../src/a.cpp"]},
    {"directory": "/p/build", "file": "/p/src/b.c", "command": "cc -DX=\"a\\ b\" '-DY=c d' -c /p/src/b.c"}])");
  EXPECT_THAT(mistakes, IsEmpty());
  ASSERT_TRUE(database.find("/p/src/a.cpp"));
  EXPECT_THAT(database.find("/p/src/a.cpp")->arguments, ElementsAre("c++", "-DX=a b", "-c", "../src/a.cpp"));
  ASSERT_TRUE(database.find("/p/src/b.c"));
  EXPECT_THAT(database.find("/p/src/b.c")->arguments, testing::Contains("-DY=c d"));
}

TEST_F(CompileDatabaseTest, TakesTheFirstOfSeveralForOneFile) {
  const CompileDatabase database = parse(R"([
    {"directory": "/p", "file": "a.c", "arguments": ["cc", "-DONE", "a.c"]},
    {"directory": "/p/x/..", "file": "./a.c", "arguments": ["cc", "-DTWO", "a.c"]}])");
  EXPECT_THAT(database.all(), SizeIs(1));
  EXPECT_THAT(database.find("/p/a.c")->arguments, testing::Contains("-DONE"));
}

TEST_F(CompileDatabaseTest, TakesARelativeDirectoryFromItsOwnPlace) {
  const CompileDatabase database = parse(R"([{"directory": "sub", "file": "a.c", "arguments": ["cc", "a.c"]}])");
  ASSERT_TRUE(database.find("/p/build/sub/a.c"));
  EXPECT_EQ(database.find("/p/build/sub/a.c")->directory, "/p/build/sub");
}

TEST_F(CompileDatabaseTest, SaysWhereItIsNoJson) {
  parse("[\n  {\"file\": }\n]");
  ASSERT_THAT(mistakes, SizeIs(1));
  EXPECT_EQ(mistakes[0].line, 2U);
  EXPECT_THAT(mistakes[0].message, HasSubstr("configure the build again"));
}

TEST_F(CompileDatabaseTest, KeepsTheEntriesThatAreWellFormed) {
  const CompileDatabase database =
      parse("[\n{\"directory\": \"/p\"},\n\"text {\",\n{\"directory\": \"/p\", \"file\": \"b.c\"},\n"
            "{\"directory\": \"/p\", \"file\": \"a.c\", \"command\": \"cc a.c\"}\n]");
  ASSERT_THAT(mistakes, SizeIs(3));
  EXPECT_EQ(mistakes[0].line, 2U);
  EXPECT_THAT(mistakes[0].message, HasSubstr("`file`"));
  EXPECT_EQ(mistakes[1].line, 3U);
  EXPECT_EQ(mistakes[2].line, 4U);
  EXPECT_THAT(mistakes[2].message, HasSubstr("`arguments`"));
  EXPECT_TRUE(database.find("/p/a.c"));
}

TEST_F(CompileDatabaseTest, FindsTheNearestCommand) {
  const CompileDatabase database = parse(R"([
    {"directory": "/p", "file": "lib/z.cpp", "arguments": ["c++", "lib/z.cpp"]},
    {"directory": "/p", "file": "src/b.cpp", "arguments": ["c++", "src/b.cpp"]},
    {"directory": "/p", "file": "src/a.cpp", "arguments": ["c++", "src/a.cpp"]}])");
  EXPECT_EQ(database.nearest("/p/include/a.h", false)->file, "/p/src/a.cpp");
  EXPECT_EQ(database.nearest("/p/src/new.cpp", true)->file, "/p/src/b.cpp");
  EXPECT_EQ(database.nearest("/p/lib/x.h", false)->file, "/p/lib/z.cpp");
  EXPECT_EQ(database.nearest("/p/other/new.cpp", true), nullptr);
}

} // namespace
} // namespace leaklint::frontends
