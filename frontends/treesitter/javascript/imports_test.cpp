#include "frontends/treesitter/javascript/imports.h"
#include "frontends/treesitter/test_files.h"

#include <gmock/gmock.h>

namespace leaklint::frontends::javascript {
namespace {

using testing::ElementsAre;

std::string resolved(llvm::StringRef specifier, const FileSet &files) {
  const auto found = resolveImport("/p/src/app/x.ts", specifier, files);
  return found ? found->path : "";
}

TEST(JavaScriptImports, EveryForm) {
  EXPECT_THAT(
      scanImports("import a from './a'; import \"./b\"; export * from './c'; const d = require('./d'); import('./e')"),
      ElementsAre(ImportText{"./a", ""}, ImportText{"./b", ""}, ImportText{"./c", "", true}, ImportText{"./d", ""},
                  ImportText{"./e", ""}));
  EXPECT_THAT(scanImports("import type { A } from './a';\nexport type { B } from './b'; import type from './c'; "
                          "import d, { type E } from './d'; import type { F } from './f'; require('./g')"),
              ElementsAre(ImportText{"./c", ""}, ImportText{"./d", ""}, ImportText{"./g", ""}));
  EXPECT_THAT(
      scanImports("import { type A } from './a'; import {\n  type B,\n  type C as D,\n} from './b'; "
                  "import { type E, f } from './c'; import { type } from './d'; import { type as g } from './e'; "
                  "import {} from './f'"),
      ElementsAre(ImportText{"./c", ""}, ImportText{"./d", ""}, ImportText{"./e", ""}, ImportText{"./f", ""}));
  EXPECT_THAT(scanImports("const from2 = 'x'; perform('./y'); import './open"), ElementsAre());
}

TEST(JavaScriptImports, SuffixesFoldersAndWhatTheCompilerMakes) {
  const TestFiles files{"/p/src/app/a.tsx", "/p/src/lib/index.js", "/p/src/app/c.ts"};
  EXPECT_EQ(resolved("./a", files), "/p/src/app/a.tsx");
  EXPECT_EQ(resolved("../lib", files), "/p/src/lib/index.js");
  EXPECT_EQ(resolved("./c.js", files), "/p/src/app/c.ts");
  EXPECT_EQ(resolved("./missing", files), "");
  EXPECT_EQ(resolved("react", files), "");
}

TEST(JavaScriptImports, AliasesOfTheNearestConfiguration) {
  TestFiles files{"/p/src/lib/x.ts", "/p/src/exact.ts"};
  files.configurations["/p/src/tsconfig.json"] = R"({ "extends": "../tsconfig.base" })";
  files.configurations["/p/tsconfig.base.json"] =
      R"({ /* why */ "compilerOptions": { "paths": { "@/*": ["./src/*"], "exact": ["src/exact"], } } })";
  EXPECT_EQ(resolved("@/lib/x", files), "/p/src/lib/x.ts");
  EXPECT_EQ(resolved("exact", files), "/p/src/exact.ts");
  EXPECT_EQ(resolved("@other/x", files), "");
}

TEST(JavaScriptImports, AConfigurationThatIsNoneSaysNothing) {
  TestFiles files{"/p/src/lib/x.ts"};
  for (const char *text : {"", "{", "[]", "/*", "\"", "{\"compilerOptions\": {\"paths\": 3}}"}) {
    files.configurations["/p/src/tsconfig.json"] = text;
    EXPECT_EQ(resolved("@/lib/x", files), "") << text;
  }
}

} // namespace
} // namespace leaklint::frontends::javascript
