#include "checks/judgement.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using finding::Site;
using finding::Verdict;

namespace {

std::string expand(llvm::StringRef pattern, llvm::ArrayRef<std::pair<std::string, std::string>> arguments) {
  std::string text;
  while (!pattern.empty()) {
    size_t open = pattern.find('{');
    size_t close = open == llvm::StringRef::npos ? open : pattern.find('}', open);
    if (close == llvm::StringRef::npos)
      return text + pattern.str();
    text += pattern.take_front(open);
    llvm::StringRef name = pattern.slice(open + 1, close);
    for (const auto &[key, value] : arguments)
      if (key == name) {
        text += value;
        break;
      }
    pattern = pattern.drop_front(close + 1);
  }
  return text;
}

void setDefault(Judgement &judgement, const char *name, std::string value) {
  for (const auto &argument : judgement.arguments)
    if (argument.first == name)
      return;
  judgement.arguments.emplace_back(name, std::move(value));
}

finding::Location locate(Facts &facts, const SourceRange &range) {
  return {facts.module.files.empty() ? std::string() : facts.module.files[range.file], range};
}

std::string functionInWords(Facts &facts, FunctionId function) {
  std::string name = facts.activity.qualifiedName(function);
  return name.empty() ? function == 0 ? "the module body" : "a function without a name" : name;
}

// A place that holds the whole result holds the member that is the handle.
std::string withMember(const Obligation &obligation, std::string name) {
  const catalogue::CallPattern &acquire = obligation.acquisition->pattern();
  const std::string member = "." + acquire.resultField;
  return acquire.whole.empty() || llvm::StringRef(name).ends_with(member) ? name : name + member;
}

// The name of the place that holds the handle: a field or variable rather than a temporary.
std::string handleInWords(Facts &facts, const Obligation &obligation) {
  for (ValueId place : obligation.use.places)
    if (std::string name = facts.values.describe(place); !name.empty())
      return withMember(obligation, name);
  for (ValueId holder : obligation.holders)
    if (std::string name = facts.values.describe(holder); !name.empty() && !llvm::StringRef(name).ends_with(")"))
      return withMember(obligation, name);
  return withMember(obligation, calleeInWords(facts, obligation.function, *obligation.acquisition->call) + "()");
}

std::string eventInWords(Facts &facts, const Obligation &obligation) {
  const auto &parameters = obligation.acquisition->pattern().parameters;
  if (parameters.empty() || parameters.front().name.empty())
    return {};
  const Value *event = facts.values.asConstant(facts.effects.bound(*obligation.acquisition, parameters.front().name));
  return event ? event->name.str() : std::string();
}

void addCommonArguments(Facts &facts, const Obligation &obligation, Judgement &judgement) {
  std::string event = eventInWords(facts, obligation);
  bool hasEvent = !event.empty() && obligation.acquisition->pattern().result.empty();
  setDefault(judgement, "subject",
             hasEvent ? "'" + event + "' " + obligation.protocol->subject : obligation.protocol->subject);
  setDefault(judgement, "handle", handleInWords(facts, obligation));
  std::string target = facts.values.describe(obligation.target);
  setDefault(judgement, "target", target.empty() ? "the target" : target);
  setDefault(judgement, "event", event);
  setDefault(judgement, "release", releaseInWords(facts, obligation));
  setDefault(judgement, "owner", facts.activity.ownerName(obligation.owner));
  if (obligation.owner.exists())
    setDefault(judgement, "where", facts.activity.teardownOf(obligation.owner).name);
}

} // namespace

Judgement proven(Verdict verdict, std::string evidence, SourceRange at) {
  Judgement judgement;
  judgement.verdict = verdict;
  judgement.evidence = std::move(evidence);
  judgement.evidenceAt = at;
  return judgement;
}

Judgement unjudged(analysis::Facts &facts) {
  ++facts.unjudged;
  return proven(finding::Verdict::Unknown, "the time limit for the file passed before it was judged");
}

Judgement leak(Confidence confidence, std::string messageId, std::string evidence) {
  Judgement judgement;
  judgement.verdict = Verdict::Leaks;
  judgement.confidence = confidence;
  judgement.messageId = std::move(messageId);
  judgement.evidence = std::move(evidence);
  return judgement;
}

std::string lineInWords(const SourceRange &range) { return "line " + std::to_string(range.begin.line); }

std::string calleeInWords(Facts &facts, FunctionId function, const CallInstruction &call) {
  std::string receiver =
      call.receiver == kNoLocal ? std::string() : facts.values.describe(facts.values.valueOf(function, call.receiver));
  if (!call.method.empty())
    return receiver.empty() ? call.method.str() : receiver + "." + call.method.str();
  return facts.values.describe(facts.effects.callee(function, call));
}

std::string throwerInWords(Facts &facts, FunctionId function, const Instruction *thrower) {
  if (const auto *call = llvm::dyn_cast_or_null<CallInstruction>(thrower)) {
    const std::string callee = calleeInWords(facts, function, *call);
    return callee.empty() ? "the call at " + lineInWords(call->range) : callee + "()";
  }
  if (const auto *await = llvm::dyn_cast_or_null<AwaitInstruction>(thrower))
    return "the await at " + lineInWords(await->range);
  return thrower ? "the code at " + lineInWords(thrower->range) : "the code between";
}

std::string releaseInWords(Facts &facts, const Obligation &obligation) {
  if (obligation.protocol->release.empty())
    return "a release";
  const catalogue::CallPattern &release = obligation.protocol->release.front();
  const catalogue::CallPattern &acquire = obligation.acquisition->pattern();
  auto inWords = [&](const std::string &name) {
    if (name == acquire.result)
      return handleInWords(facts, obligation);
    return facts.values.describe(facts.effects.bound(*obligation.acquisition, name));
  };
  std::string text;
  for (size_t i = 0; i < release.callee.size(); ++i) {
    std::string word = release.callee[i];
    bool named = i == 0 && (word == acquire.result || (acquire.callee.size() > 1 && word == acquire.callee.front()));
    if (named)
      if (std::string value = inWords(word); !value.empty())
        word = value;
    text += (i ? "." : "") + word;
  }
  text += "(";
  bool first = true;
  for (const catalogue::Parameter &parameter : release.parameters) {
    if (parameter.optional || parameter.rest || parameter.name.empty() || !parameter.fields.empty())
      break;
    std::string value = inWords(parameter.name);
    text += (first ? "" : ", ") + (value.empty() ? "…" : value);
    first = false;
  }
  return text + ")";
}

Site makeSite(Facts &facts, const std::string &rule, const std::string &subject, FunctionId function, SourceRange where,
              std::string api, Judgement judgement) {
  // What the compiler did not understand may be the release.
  if (facts.module.unseen != 0)
    judgement.confidence = atMost(judgement.confidence, Confidence::Medium);
  const Function &around = facts.module.function(function);
  const bool releasedElsewhereInIt =
      judgement.messageId == "path"; // what is missing is then seen to be done on other ways
  if (around.partial)
    judgement.confidence =
        atMost(judgement.confidence, releasedElsewhereInIt && !around.lossy ? Confidence::Medium : Confidence::Low);
  Site site;
  site.rule = judgement.rule.empty() ? rule : judgement.rule;
  const catalogue::Rule *record = facts.catalogue.rule(site.rule);
  site.category = record ? record->category : std::string();
  site.subject = subject;
  site.api = std::move(api);
  site.function = facts.activity.qualifiedName(function);
  site.where = locate(facts, where);
  site.verdict = judgement.verdict;
  site.confidence = judgement.confidence;
  site.evidence = std::move(judgement.evidence);
  site.evidenceAt = locate(facts, judgement.evidenceAt);
  setDefault(judgement, "subject", subject);
  setDefault(judgement, "api", site.api);
  setDefault(judgement, "function", functionInWords(facts, function));
  site.messageId = judgement.messageId;
  for (const auto &[range, text] : judgement.trace)
    site.trace.push_back({locate(facts, range), text});
  for (const auto &[range, text] : judgement.related)
    site.related.push_back({locate(facts, range), text});
  if (site.verdict == Verdict::Leaks && record)
    if (auto message = record->messages.find(site.messageId); message != record->messages.end())
      site.message = expand(message->second, judgement.arguments);
  site.arguments = std::move(judgement.arguments);
  return site;
}

Site makeSite(Facts &facts, const Obligation &obligation, Judgement judgement) {
  const Effect &acquisition = *obligation.acquisition;
  if (judgement.verdict == Verdict::Leaks) {
    judgement.confidence = atMost(judgement.confidence, obligation.protocol->confidence);
    if (acquisition.binding != Confidence::High)
      judgement.confidence = atMost(judgement.confidence, Confidence::Medium);
    // The bases by which something would own the object may be among what the compiler did not understand.
    if (facts.module.unseen != 0 && acquisition.call->style == CallStyle::Heap && !acquisition.call->arguments.empty())
      judgement.confidence = Confidence::Low;
    addCommonArguments(facts, obligation, judgement);
    judgement.trace.insert(judgement.trace.begin(),
                           {acquisition.call->range, obligation.protocol->subject + " acquired here"});
  }
  return makeSite(facts, obligation.protocol->rule, obligation.protocol->subject, obligation.function,
                  acquisition.call->range, calleeInWords(facts, obligation.function, *acquisition.call),
                  std::move(judgement));
}

} // namespace leaklint::checks
