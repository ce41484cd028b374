#include "frontends/clang/process/include_folders.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <fstream>
#include <gmock/gmock.h>

namespace leaklint::frontends {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class IncludeFoldersTest : public testing::Test {
protected:
  IncludeFoldersTest() {
    llvm::SmallString<128> made;
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("include-folders", made));
    root = made.str().str();
  }
  ~IncludeFoldersTest() override { llvm::sys::fs::remove_directories(root); }

  void add(const std::string &name, const std::string &text = "") const {
    const std::string path = root + "/" + name;
    EXPECT_FALSE(llvm::sys::fs::create_directories(llvm::sys::path::parent_path(path)));
    std::ofstream(path) << text;
  }
  IncludeFolders infer(const std::string &file, llvm::StringRef text) const {
    return inferIncludeFolders(root + "/" + file, text, HeaderIndex(root), SystemFolders(root + "/usr"));
  }
  std::string root;
};

TEST_F(IncludeFoldersTest, ResolvesByTheEndOfThePath) {
  add("lib/api/x/y.h");
  EXPECT_THAT(infer("src/a.cpp", "#include \"x/y.h\"\n").quoted, Contains(root + "/lib/api"));
}

TEST_F(IncludeFoldersTest, FollowsWhatHeadersInclude) {
  add("lib/one.h", "# include <deep/two.h>\n");
  add("other/deep/two.h");
  const IncludeFolders folders = infer("a.cpp", "#include \"one.h\"\n");
  EXPECT_THAT(folders.quoted, ElementsAre(root + "/lib"));
  EXPECT_THAT(folders.angled, ElementsAre(root + "/other"));
}

TEST_F(IncludeFoldersTest, PrefersTheNearest) {
  add("a/config.h");
  add("b/inner/config.h");
  EXPECT_THAT(infer("b/unit.cpp", "#include \"config.h\"").quoted, ElementsAre(root + "/b/inner"));
}

TEST_F(IncludeFoldersTest, NeedsNoneForAHeaderBesideTheFile) {
  add("src/own.h");
  add("elsewhere/own.h");
  EXPECT_THAT(infer("src/a.cpp", "#include \"own.h\"").quoted, Not(Contains(root + "/elsewhere")));
}

TEST_F(IncludeFoldersTest, TakesConventionalFoldersOnTheWayUp) {
  add("include/z.h");
  add("unrelated/include/w.h");
  EXPECT_THAT(infer("deep/down/a.cpp", "").quoted, ElementsAre(root + "/include"));
}

TEST_F(IncludeFoldersTest, DoesNotHideTheSystemsHeaders) {
  add("compat/string.h");
  add("compat/own.h");
  EXPECT_THAT(infer("a.c", "#include <own.h>\n").flags(), ElementsAre("-idirafter", root + "/compat"));
}

TEST_F(IncludeFoldersTest, FindsInstalledLibraries) {
  add("usr/include/tool-3.0/tool/tool.h", "#include <base.h>\n");
  add("usr/include/base-2.0/base.h", "#include <baseconfig.h>\n#include <stdio.h>\n");
  add("usr/lib/x86_64-linux-gnu/base-2.0/include/baseconfig.h");
  add("usr/include/x86_64-linux-gnu/kit/KitCore/KObject");
  add("usr/include/stdio.h");
  add("usr/include/other/stdio.h");
  add("usr/include/other/own.h");
  const SystemFolders installed(root + "/usr");
  const HeaderIndex none(root + "/nothing");
  const IncludeFolders folders = inferIncludeFolders(
      root + "/nothing/a.c", "#include <tool/tool.h>\n#include <KObject>\n#include \"own.h\"\n", none, installed);
  EXPECT_THAT(folders.system,
              ElementsAre(root + "/usr/include/tool-3.0", root + "/usr/include/x86_64-linux-gnu/kit/KitCore",
                          root + "/usr/include/base-2.0", root + "/usr/lib/x86_64-linux-gnu/base-2.0/include"));
}

TEST_F(IncludeFoldersTest, KnowsNothingOfHeadersOutside) {
  EXPECT_THAT(infer("a.cpp", "#include <vector>\n#include \"gone.h\"\n#define X\n").flags(), IsEmpty());
}

} // namespace
} // namespace leaklint::frontends
