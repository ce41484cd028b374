#pragma once

#include "checks/analysis/obligation.h"
#include "checks/finding/finding.h"

namespace leaklint::checks {

/// A verdict on one site, with the evidence and, for a leak, what the message needs.
struct Judgement {
  finding::Verdict verdict = finding::Verdict::Unknown;
  Confidence confidence = Confidence::Medium;
  std::string evidence;
  ir::SourceRange evidenceAt;
  std::string rule; ///< of the leak, where it is not the record's own
  std::string messageId;
  std::vector<std::pair<std::string, std::string>> arguments; ///< beside the common ones
  std::vector<std::pair<ir::SourceRange, std::string>> trace;
  std::vector<std::pair<ir::SourceRange, std::string>> related;
};

Judgement proven(finding::Verdict verdict, std::string evidence, ir::SourceRange at = {});
Judgement leak(Confidence confidence, std::string messageId, std::string evidence);

/// What the deadline left: not known.
Judgement unjudged(analysis::Facts &facts);

/// The site of an obligation: names, message and trace filled in.
finding::Site makeSite(analysis::Facts &facts, const analysis::Obligation &obligation, Judgement judgement);
/// The site of any other effect (a growth, a load).
finding::Site makeSite(analysis::Facts &facts, const std::string &rule, const std::string &subject,
                       ir::FunctionId function, ir::SourceRange where, std::string api, Judgement judgement);

/// "clearInterval(this.poll)": the first release of the record, in the words of the source.
std::string releaseInWords(analysis::Facts &facts, const analysis::Obligation &obligation);
/// The callee as written, with the receiver's name in the source.
std::string calleeInWords(analysis::Facts &facts, ir::FunctionId function, const ir::CallInstruction &call);
/// What raises, for "when … raises an exception": "parse()", "the await at line 12".
std::string throwerInWords(analysis::Facts &facts, ir::FunctionId function, const ir::Instruction *thrower);
/// "line 12".
std::string lineInWords(const ir::SourceRange &range);

/// The lower of the two.
inline Confidence atMost(Confidence a, Confidence b) { return a < b ? a : b; }

} // namespace leaklint::checks
