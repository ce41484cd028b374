#include "frontends/treesitter/python/imports.h"
#include "frontends/treesitter/test_files.h"

#include <gmock/gmock.h>

namespace leaklint::frontends::python {
namespace {

using testing::ElementsAre;

std::string resolved(const ImportText &import, const FileSet &files) {
  const auto found = resolveImport("/p/pkg/mod.py", import, files);
  return found ? found->path + (found->isMember ? " member" : "") : "";
}

TEST(PythonImports, EveryForm) {
  EXPECT_THAT(scanImports("import a.b as c, d  # e\n"), ElementsAre(ImportText{"a.b", ""}, ImportText{"d", ""}));
  EXPECT_THAT(scanImports("  from ..x import y as z, w\n"),
              ElementsAre(ImportText{"..x", "y"}, ImportText{"..x", "w"}));
  EXPECT_THAT(scanImports("from . import *\n"), ElementsAre(ImportText{".", "", true}));
  EXPECT_THAT(scanImports("# import a\nimportant = 1\n"), ElementsAre());
}

TEST(PythonImports, ListsOnSeveralLinesWithComments) {
  EXPECT_THAT(scanImports("from a import (\n    # why\n    b,  # and\n    c,\n)\n"),
              ElementsAre(ImportText{"a", "b"}, ImportText{"a", "c"}));
  EXPECT_THAT(scanImports("from a import (b,"), ElementsAre(ImportText{"a", "b"}));
  EXPECT_THAT(scanImports("from a import ("), ElementsAre());
}

TEST(PythonImports, ModulesAndMembersThatAreModules) {
  const TestFiles files{"/p/pkg/__init__.py", "/p/pkg/a.py", "/p/top.py", "/p/other/__init__.py", "/p/other/deep.py"};
  EXPECT_EQ(resolved({".", "a"}, files), "/p/pkg/a.py member");
  EXPECT_EQ(resolved({".a", "Thing"}, files), "/p/pkg/a.py");
  EXPECT_EQ(resolved({"..other", "deep"}, files), "/p/other/deep.py member");
  EXPECT_EQ(resolved({"other.deep", ""}, files), "/p/other/deep.py");
  EXPECT_EQ(resolved({"top", "x"}, files), "/p/top.py");
  EXPECT_EQ(resolved({"os", "path"}, files), "");
}

} // namespace
} // namespace leaklint::frontends::python
