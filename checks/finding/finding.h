#pragma once

#include "checks/finding/confidence.h"
#include "checks/ir/source_range.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace leaklint::finding {

/// What the analysis proved of a site. The order is that of severity for the checklist.
enum class Verdict : uint8_t {
  Released, ///< on every way out
  Guarded,  ///< by a scope, signal, option or owner
  Bounded,  ///< by size, key set or time
  Outlived, ///< the target dies with the subscriber
  RunsOnce, ///< in code that runs once for the life of the process
  Leaks,
  Escapes, ///< to code that cannot be seen
  Unknown,
};
const char *toString(Verdict verdict); ///< "released", "runs-once", …

struct Location {
  std::string file; ///< as the user gave it, forward slashes
  ir::SourceRange range;

  bool operator==(const Location &) const = default;
};

/// One step of the path that leaks, in order of execution.
struct Step {
  Location where;
  std::string text; ///< "`poll` is set here", no full stop
};

struct Replacement {
  Location where;
  std::string text;
};

/// Changes that end the leak, applied together.
struct Fix {
  std::string description;
  std::vector<Replacement> replacements;
};

/// An acquisition, growth or load, with its verdict. A finding is a site whose verdict is Leaks.
struct Site {
  std::string rule;     ///< the rule that it would break, or breaks
  std::string category; ///< the rule's
  std::string subject;  ///< "interval"
  std::string api;      ///< as called, with the receiver's name in the source
  std::string function; ///< the function or method it stands in, qualified ("Widget.start"); empty at module level
  Location where;
  Verdict verdict = Verdict::Unknown;
  Confidence confidence = Confidence::Medium;
  std::string evidence;  ///< why this verdict, one clause without full stop: "cleared in `stop`"
  Location evidenceAt;   ///< line 0 where there is no one place
  std::string messageId; ///< key of Rule::messages
  std::vector<std::pair<std::string, std::string>> arguments; ///< of the message
  std::string message;                                        ///< expanded; empty unless Leaks
  std::vector<Step> trace;
  std::vector<Step> related;
  std::vector<Fix> fixes;
};

/// A comment that silences rules, and how often it did.
struct Suppression {
  Location where;                 ///< the comment
  std::vector<std::string> rules; ///< never empty
  std::string reason;             ///< empty when none is given
  uint32_t firstLine = 0;         ///< lines it covers, inclusive
  uint32_t lastLine = 0;
  bool wellFormed = true; ///< false: names no rule or an unknown one; `problem` says so
  std::string problem;
  mutable bool used = false;
};

/// A site that is reported, with all that a report says of it.
struct Finding {
  Site site;
  std::string fingerprint;                  ///< stays when lines shift above: hex of 64 bits, ":", ordinal
  std::string primaryLineHash;              ///< GitHub's primaryLocationLineHash
  const Suppression *suppression = nullptr; ///< set when silenced
};

/// Something the run could not do: a file not read, not parsed, a deadline passed, a broken configuration.
struct Notification {
  enum class Level : uint8_t { Error, Warning, Note } level = Level::Error;
  std::string id;      ///< "unreadable-file", "parse-error", "binary-file", "deadline", …
  std::string message; ///< what happened and what to do
  Location where;      ///< file may be empty
};

/// Strict weak order of findings and sites in every output: file, position, rule, message.
bool before(const Site &a, const Site &b);

} // namespace leaklint::finding
