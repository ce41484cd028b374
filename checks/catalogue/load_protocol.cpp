#include "checks/catalogue/model_records.h"

namespace leaklint::catalogue {
namespace {

constexpr llvm::StringRef kProtocolKeys[] = {"rule",   "subject", "acquire",     "release",      "transfer",  "retains",
                                             "unless", "fires",   "distinctive", "release-weak", "confidence"};

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
  protocol.acquire = withoutPlaces(std::move(acquire));
  protocol.release = withoutPlaces(std::move(release));
  protocol.transfer = withoutPlaces(std::move(transfer));
  protocol.distinctive = record.flag("distinctive");
  protocol.weakRelease = record.flag("release-weak");
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
