#include "checks/catalogue/model_records.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::catalogue {
namespace {

constexpr llvm::StringRef kProtocolKeys[] = {"rule",         "subject",   "acquire", "release",       "transfer",
                                             "raced-by",     "retains",   "unless",  "fires",         "distinctive",
                                             "release-weak", "identity",  "starts",  "release-await", "scope-exit",
                                             "failure",      "confidence"};

bool usesName(const CallPattern &pattern, llvm::StringRef name) {
  return pattern.callee.front() == name ||
         llvm::any_of(pattern.parameters, [&](const Parameter &each) { return each.name == name; });
}

bool isReleased(llvm::StringRef name, llvm::ArrayRef<WrittenPattern> release) {
  return llvm::any_of(release, [&](const WrittenPattern &each) { return usesName(each.pattern, name); });
}

/// Where a call hands out several things (elements of its result, out-parameters), the handle is the one that a release
/// names.
void chooseHandle(CallPattern &pattern, llvm::ArrayRef<WrittenPattern> release) {
  const auto choose = [&](const std::string &name, llvm::StringRef field) {
    if (!pattern.resultField.empty() || !isReleased(name, release))
      return;
    pattern.result = name;
    pattern.resultField = field.str();
  };
  for (size_t i = 0; i < pattern.elements.size(); ++i)
    choose(pattern.elements[i], std::to_string(i));
  if (!pattern.result.empty() && isReleased(pattern.result, release))
    return;
  for (size_t i = 0; i < pattern.parameters.size(); ++i)
    if (pattern.parameters[i].out)
      choose(pattern.parameters[i].name, outField(i));
}

void chooseHandles(std::vector<WrittenPattern> &acquire, llvm::ArrayRef<WrittenPattern> release,
                   const ModelContext &context) {
  for (WrittenPattern &written : acquire) {
    chooseHandle(written.pattern, release);
    if (!written.pattern.elements.empty() && written.pattern.resultField.empty())
      context.source.error(written.node->offset, "no `release` of this record names an element of the result: "
                                                 "which of them is to be released?");
  }
}

/// `process.stdout.close()` beside `process.stdout = …`: the two names are one, that of the handle.
void joinMembers(std::vector<WrittenPattern> &uses, llvm::ArrayRef<WrittenPattern> acquire) {
  for (WrittenPattern &use : uses)
    for (const WrittenPattern &written : acquire) {
      std::vector<std::string> &callee = use.pattern.callee;
      if (!written.pattern.whole.empty() && callee.size() > 2 && callee[0] == written.pattern.whole &&
          callee[1] == written.pattern.resultField) {
        callee.erase(callee.begin());
        callee.front() = written.pattern.result;
      }
    }
}

Protocol readProtocol(const YamlMapping &record, const ModelContext &context) {
  Protocol protocol;
  protocol.library = context.library;
  protocol.place = record.place();
  protocol.rule = readRule(record, context);
  record.require("subject");
  protocol.subject = record.scalar("subject");
  record.require("acquire");
  std::vector<WrittenPattern> acquire = readPatterns(record, "acquire", context);
  std::vector<WrittenPattern> release = readPatterns(record, "release", context);
  std::vector<WrittenPattern> transfer = readPatterns(record, "transfer", context);
  std::vector<WrittenPattern> raced = readPatterns(record, "raced-by", context);
  // Where an acquire line does not parse, complaints about the names it would bind help nobody.
  const BoundNames names = namesOf(acquire);
  if (acquire.size() == record.items("acquire").size()) {
    checkUses(release, names, context);
    checkUses(transfer, names, context);
    checkUses(raced, names, context);
    protocol.retains = readBoundName(record, "retains", names, context);
    protocol.unless = readConditions(record, "unless", names, context);
  }
  joinMembers(release, acquire);
  joinMembers(transfer, acquire);
  chooseHandles(acquire, release, context);
  protocol.acquire = withoutPlaces(std::move(acquire));
  protocol.release = withoutPlaces(std::move(release));
  protocol.transfer = withoutPlaces(std::move(transfer));
  protocol.raced = withoutPlaces(std::move(raced));
  protocol.distinctive = record.flag("distinctive");
  protocol.weakRelease = record.flag("release-weak");
  protocol.identity = record.scalar("identity");
  protocol.starts = record.scalars("starts");
  protocol.awaitReleases = record.flag("release-await");
  protocol.scopeExitReleases = record.choice("scope-exit", {{"releases", true}, {"keeps", false}}, true);
  protocol.failure = record.choice<Failure>("failure",
                                            {{"null", Failure::Zero},
                                             {"zero", Failure::Zero},
                                             {"false", Failure::Zero},
                                             {"nonzero", Failure::NonZero},
                                             {"negative", Failure::Negative},
                                             {"-1", Failure::Negative}},
                                            Failure::Unknown);
  protocol.oneShot = record.choice("fires", {{"once", true}, {"many", false}}, false);
  protocol.rearms = protocol.oneShot && !protocol.retains.empty();
  protocol.confidence = readConfidence(record, Confidence::High);
  return protocol;
}

} // namespace

void readProtocols(const YamlMapping &model, ModelContext &context) {
  for (const YamlNode *node : model.items("protocols")) {
    const YamlMapping record(*node, context.source, "a protocol", kProtocolKeys);
    Protocol protocol = readProtocol(record, context);
    if (!protocol.acquire.empty())
      context.set.protocols.push_back(std::move(protocol));
  }
}

} // namespace leaklint::catalogue
