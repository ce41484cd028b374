#include "checks/catalogue/model_records.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::catalogue {
namespace {

constexpr llvm::StringRef kProtocolKeys[] = {"rule",   "subject", "acquire",     "release",      "transfer",  "retains",
                                             "unless", "fires",   "distinctive", "release-weak", "release-await", "scope-exit", "confidence"};

bool usesName(const CallPattern &pattern, llvm::StringRef name) {
  return pattern.callee.front() == name ||
         llvm::any_of(pattern.parameters, [&](const Parameter &each) { return each.name == name; });
}

/// Of a result that is taken apart, the handle is the element that a release names.
void chooseElements(std::vector<WrittenPattern> &acquire, llvm::ArrayRef<WrittenPattern> release,
                    const ModelContext &context) {
  for (WrittenPattern &written : acquire) {
    CallPattern &pattern = written.pattern;
    for (size_t i = 0; i < pattern.elements.size() && pattern.resultElement < 0; ++i)
      if (llvm::any_of(release, [&](const WrittenPattern &each) { return usesName(each.pattern, pattern.elements[i]); })) {
        pattern.result = pattern.elements[i];
        pattern.resultElement = static_cast<int>(i);
      }
    if (!pattern.elements.empty() && pattern.resultElement < 0)
      context.source.error(written.node->offset, "no `release` of this record names an element of the result: "
                                                 "which of them is to be released?");
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
  // Where an acquire line does not parse, complaints about the names it would bind help nobody.
  const BoundNames names = namesOf(acquire);
  if (acquire.size() == record.items("acquire").size()) {
    checkUses(release, names, context);
    checkUses(transfer, names, context);
    protocol.retains = readBoundName(record, "retains", names, context);
    protocol.unless = readConditions(record, "unless", names, context);
  }
  chooseElements(acquire, release, context);
  protocol.acquire = withoutPlaces(std::move(acquire));
  protocol.release = withoutPlaces(std::move(release));
  protocol.transfer = withoutPlaces(std::move(transfer));
  protocol.distinctive = record.flag("distinctive");
  protocol.weakRelease = record.flag("release-weak");
  protocol.awaitReleases = record.flag("release-await");
  protocol.scopeExitReleases = record.choice("scope-exit", {{"releases", true}, {"keeps", false}}, true);
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
