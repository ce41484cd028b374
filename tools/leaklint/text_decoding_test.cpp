#include "tools/leaklint/text_decoding.h"

#include <gtest/gtest.h>

namespace leaklint::driver {
namespace {

struct Decoded {
  Content content;
  std::string text;
  bool operator==(const Decoded &) const = default;
};

Decoded decoded(std::string bytes) {
  const Content content = decode(bytes);
  return {content, content == Content::Text ? bytes : ""};
}

TEST(TextDecoding, DropsTheMarkOfUtf8) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFlet a;"), (Decoded{Content::Text, "let a;"}));
  EXPECT_EQ(decoded("let a;"), (Decoded{Content::Text, "let a;"}));
  EXPECT_EQ(decoded(""), (Decoded{Content::Text, ""}));
}

TEST(TextDecoding, ConvertsUtf16) {
  EXPECT_EQ(decoded(std::string("\xFF\xFEl\0e\0t\0", 8)), (Decoded{Content::Text, "let"}));
  EXPECT_EQ(decoded(std::string("\xFE\xFF\0l\0e\0t", 8)), (Decoded{Content::Text, "let"}));
  // The last byte is missing.
  EXPECT_EQ(decoded(std::string("\xFF\xFEl\0e\0t", 7)), (Decoded{Content::Text, "le"}));
}

TEST(TextDecoding, TellsDocuments) {
  EXPECT_EQ(decoded("<?xml version=\"1.0\"?>\n<!DOCTYPE TS><TS></TS>").content, Content::Markup);
  EXPECT_EQ(decoded("\n<!DOCTYPE TS><TS></TS>").content, Content::Markup);
  EXPECT_EQ(decoded("<template><p/></template>").content, Content::Text) << "a Vue component";
}

TEST(TextDecoding, RefusesBinary) {
  EXPECT_EQ(decoded(std::string("let a\0;", 7)).content, Content::Binary);
  std::string video(564, '\xFF');
  for (size_t at = 0; at < video.size(); at += 188)
    video[at] = 'G';
  EXPECT_EQ(decoded(video).content, Content::Binary);
  EXPECT_EQ(decoded("Good();" + std::string(400, ' ')).content, Content::Text);
}

} // namespace
} // namespace leaklint::driver
