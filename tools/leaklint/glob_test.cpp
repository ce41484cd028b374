#include "tools/leaklint/glob.h"

#include <gtest/gtest.h>

namespace leaklint::driver {
namespace {

TEST(Glob, StarStaysInAFolder) {
  EXPECT_TRUE(matchesGlob("*.js", "a.js"));
  EXPECT_TRUE(matchesGlob("src/*.js", "src/a.js"));
  EXPECT_FALSE(matchesGlob("src/*.js", "src/deep/a.js"));
  EXPECT_FALSE(matchesGlob("*.js", "a.jsx"));
  EXPECT_TRUE(matchesGlob("*", ""));
}

TEST(Glob, TwoStarsCrossFolders) {
  EXPECT_TRUE(matchesGlob("src/**/*.js", "src/a.js"));
  EXPECT_TRUE(matchesGlob("src/**/*.js", "src/x/y/a.js"));
  EXPECT_FALSE(matchesGlob("src/**/*.js", "lib/src/a.js"));
  EXPECT_TRUE(matchesGlob("**/a.js", "a.js"));
  EXPECT_TRUE(matchesGlob("**/a.js", "x/y/a.js"));
  EXPECT_FALSE(matchesGlob("**/a.js", "xa.js"));
  EXPECT_TRUE(matchesGlob("src/**", "src/x/a.js"));
}

TEST(Glob, ClassesAndEscapes) {
  EXPECT_TRUE(matchesGlob("[a-c]?.js", "b1.js"));
  EXPECT_FALSE(matchesGlob("[!a-c].js", "b.js"));
  EXPECT_TRUE(matchesGlob("[!a-c].js", "d.js"));
  EXPECT_TRUE(matchesGlob("\\*.js", "*.js"));
  EXPECT_FALSE(matchesGlob("\\*.js", "a.js"));
  EXPECT_TRUE(matchesGlob("[a.js", "[a.js"));
  EXPECT_FALSE(matchesGlob("a?b", "a/b"));
}

TEST(Glob, ManyStarsTakeNoTime) {
  std::string pattern;
  for (int i = 0; i < 50; ++i)
    pattern += "*a";
  EXPECT_FALSE(matchesGlob(pattern, std::string(2000, 'a') + "b"));
}

TEST(ExcludePatterns, ReadLikeGitignore) {
  ExcludePatterns patterns;
  patterns.add("vendor/");
  patterns.add("src/gen/**");
  patterns.add("*.gen.ts");
  patterns.add("/top.js");
  EXPECT_TRUE(patterns.find("vendor/a.js"));
  EXPECT_TRUE(patterns.find("lib/vendor/deep/a.js"));
  EXPECT_TRUE(patterns.find("src/gen/a.js"));
  EXPECT_TRUE(patterns.find("src/gen"));
  EXPECT_FALSE(patterns.find("lib/src/gen/a.js"));
  EXPECT_TRUE(patterns.find("a/b/c.gen.ts"));
  EXPECT_TRUE(patterns.find("top.js"));
  EXPECT_FALSE(patterns.find("lib/top.js"));
  EXPECT_FALSE(patterns.find("vendors/a.js"));
  EXPECT_EQ(*patterns.find("vendor/a.js"), "vendor/");
}

} // namespace
} // namespace leaklint::driver
