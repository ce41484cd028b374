#include "checks/catalogue/user_models.h"

#include <gmock/gmock.h>

namespace leaklint::catalogue {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A small catalogue in place of the built-in one.
std::unique_ptr<Catalogue> builtIn() {
  std::vector<LoadError> errors;
  auto catalogue =
      load({{"rules/timer/timer-not-cleared.yaml",
             "{ id: timer-not-cleared, name: T, category: timer, summary: s, why: w, fix: f, checklist: c, "
             "messages: { default: m } }"},
            {"rules/models/javascript/events.yaml", "library: events\nobjects: { Emitter: {} }\n"}},
           errors);
  EXPECT_THAT(errors, IsEmpty());
  return catalogue;
}

TEST(UserModels, areAddedToTheirSet) {
  const auto catalogue = builtIn();
  const auto errors = addUserModels(*catalogue, R"yaml(select: [a]
models:
  javascript:
    - library: bus
      modules: { bus: "@our/bus" }
      protocols:
        - { rule: timer-not-cleared, subject: bus, acquire: "Emitter.start(f)", release: "Emitter.halt(f)" }
)yaml",
                                    ".leaklint.yaml");
  EXPECT_THAT(errors, IsEmpty());
  EXPECT_THAT(catalogue->modelSet("javascript")->libraries, ElementsAre("events", "bus"));
  ASSERT_THAT(catalogue->modelSet("javascript")->protocols, SizeIs(1));
  EXPECT_EQ(catalogue->modelSet("javascript")->protocols[0].place.file, ".leaklint.yaml");
  EXPECT_EQ(catalogue->modelSet("javascript")->protocols[0].place.line, 7U);
}

TEST(UserModels, mistakesHaveThePlaceInTheConfiguration) {
  const auto catalogue = builtIn();
  const auto errors =
      addUserModels(*catalogue, "models:\n  javascript:\n    - library: b\n      borrow: f(x)\n", "c.yaml");
  ASSERT_THAT(errors, SizeIs(1));
  EXPECT_EQ(toString(errors[0]), "c.yaml:4:7: error: a model has no key `borrow`: did you mean `borrows`?\n"
                                 "      borrow: f(x)\n"
                                 "      ^");
  const auto language = addUserModels(*catalogue, "models: { javascrpt: [] }\n", "c.yaml");
  ASSERT_THAT(language, SizeIs(1));
  EXPECT_THAT(language[0].message, HasSubstr("did you mean `javascript`?"));
}

TEST(UserModels, otherKeysAreNotTheirs) {
  const auto catalogue = builtIn();
  EXPECT_THAT(addUserModels(*catalogue, "anything: { at: [all] }\n", "c.yaml"), IsEmpty());
  EXPECT_THAT(addUserModels(*catalogue, "", "c.yaml"), IsEmpty());
}

} // namespace
} // namespace leaklint::catalogue
