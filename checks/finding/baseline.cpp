#include "checks/finding/baseline.h"

#include "llvm/Support/JSON.h"

namespace leaklint::finding {
namespace {

using Collect = llvm::function_ref<void(llvm::StringRef)>;

llvm::Error mistake(const char *message) { return llvm::createStringError(message); }

llvm::Error collectList(const llvm::json::Array &list, Collect collect) {
  for (const llvm::json::Value &item : list) {
    const auto text = item.getAsString();
    if (!text)
      return mistake("a baseline that is a list holds fingerprints only: strings such as \"0123456789abcdef:1\"");
    collect(*text);
  }
  return llvm::Error::success();
}

std::optional<llvm::StringRef> fingerprintOf(const llvm::json::Value &result) {
  const llvm::json::Object *object = result.getAsObject();
  const llvm::json::Object *prints = object ? object->getObject("partialFingerprints") : nullptr;
  return prints ? prints->getString(kFingerprintName) : std::nullopt;
}

/// A result that is no failure (`--all-sites`) has no fingerprint: it is passed over.
void collectRun(const llvm::json::Value &run, Collect collect) {
  const llvm::json::Object *object = run.getAsObject();
  const llvm::json::Array *results = object ? object->getArray("results") : nullptr;
  for (size_t i = 0; results && i < results->size(); ++i)
    if (const auto print = fingerprintOf((*results)[i]))
      collect(*print);
}

llvm::Error collectSarif(const llvm::json::Object &log, Collect collect) {
  const llvm::json::Array *runs = log.getArray("runs");
  if (!runs)
    return mistake("a baseline is a SARIF log that leaklint wrote, or a JSON list of fingerprints");
  for (const llvm::json::Value &run : *runs)
    collectRun(run, collect);
  return llvm::Error::success();
}

} // namespace

llvm::Expected<Baseline> Baseline::parse(llvm::StringRef json) {
  json.consume_front("\xEF\xBB\xBF");
  llvm::Expected<llvm::json::Value> root = llvm::json::parse(json);
  if (!root)
    return root.takeError();
  Baseline baseline;
  const auto collect = [&](llvm::StringRef print) { baseline.fingerprints.insert(print); };
  llvm::Error error = llvm::Error::success();
  if (const llvm::json::Array *list = root->getAsArray())
    error = collectList(*list, collect);
  else if (const llvm::json::Object *log = root->getAsObject())
    error = collectSarif(*log, collect);
  else
    error = mistake("a baseline is a SARIF log that leaklint wrote, or a JSON list of fingerprints");
  if (error)
    return std::move(error);
  return baseline;
}

} // namespace leaklint::finding
