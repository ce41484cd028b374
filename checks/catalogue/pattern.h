#pragma once

#include "checks/ir/instruction.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leaklint::catalogue {

/// The call notation of rules and models, parsed. docs/writing-a-model.md tells it to users; in short:
///
///     id = setInterval(callback, ...)                   a global function; its result is named `id`
///     EventTarget.addEventListener(event, handler, options)
///                                                       a method of an object type; `EventTarget` names the receiver
///     fd = fs.openSync(path, ...)                       a function of a module listed under `modules`
///     ws = new WebSocket(url, ...)                      construction
///     [fd, path] = tempfile.mkstemp(...)                elements of a result: the handle is the one that a release
///     names process.stdout = subprocess.Popen(...)            a member of a result: it is the handle; `process` is all
///     of it sqlite3_open(path, &db)                           an out-parameter: `db` is what the call stores there
///     pointer = new *(...)                              the construction of anything on the heap
///     timer.cancel()                                    a method of a value that another line binds
///     stop()                                            a call of a value that another line binds
///     EventTarget.removeEventListener(event, handler, options.capture)
///                                                       a field of an argument: `options.capture`; an argument that is
///                                                       itself `true`/`false` stands for that field (`capture`)
///     Observable.pipe(..., takeUntil(...), ...)         an argument made by another call, at any position
///     process.on("SIGINT", handler)                     a literal: the argument must equal it
///     subprocess.Popen(..., stdout=subprocess.PIPE)     an export of a module listed under `modules`: likewise
///     open(path, mode=mode)                             a keyword argument: by name, or at its position. A plain
///                                                       parameter too is given by a keyword argument of its name
///
/// `...` stands for any further arguments. Without it, more arguments than parameters do not match, except that every
/// parameter from the first one ending in `?` on is optional, and a release matches with fewer arguments too (the
/// missing keys then match anything: `removeAllListeners()` releases every event).
struct CallPattern;

struct Parameter {
  std::string name;                               ///< empty for a literal, a nested call or `...`
  std::vector<std::string> fields;                ///< `options.capture`: name "options", fields {"capture"}
  std::string keyword;                            ///< `mode=mode`
  std::optional<ir::Constant> literal;            ///< text points into `literalText`
  std::shared_ptr<const std::string> literalText; ///< shared, so that `literal` stays valid in copies of the parameter
  std::vector<std::string> exported;              ///< `subprocess.PIPE`: the argument must be this export of a module
  std::shared_ptr<const CallPattern> call;        ///< nested call
  bool rest = false;                              ///< `...`
  bool optional = false;                          ///< `name?`
  bool out = false;                               ///< `&name`: what the call stores where the argument points to
};

struct CallPattern {
  std::string text;                  ///< as written, for messages
  std::string result;                ///< the name bound to the result, or empty
  std::vector<std::string> elements; ///< names of the result's elements, where it is taken apart
  std::string resultField;           ///< `result` names this field of what the call returns (an element, a member, an
                                     ///< out-parameter); empty: all of it
  std::string whole;                 ///< the name of all that the call returns, where `result` is a member of it
  bool construct = false;
  bool isCall = true; ///< false: a plain path without parentheses (`options.signal`), used where a value is named
  std::vector<std::string> callee; ///< the names of the path, the method last
  std::vector<Parameter> parameters;

  const std::string &method() const { return callee.back(); }
  /// The handle is an element of a list that the call returns: whoever has the list has the handle.
  bool resultIsElement() const { return !resultField.empty() && resultField.front() != '&'; }
  /// `new *(...)`
  bool constructsAnything() const { return callee.front() == "*"; }
};

/// The field of a call's result that stands for what it stores through its argument at `position`.
/// Positions beyond the last are one.
inline llvm::StringRef outField(size_t position) {
  static constexpr llvm::StringRef kNames[] = {"&0", "&1", "&2",  "&3",  "&4",  "&5",  "&6",  "&7",
                                               "&8", "&9", "&10", "&11", "&12", "&13", "&14", "&15"};
  return kNames[std::min(position, std::size(kNames) - 1)];
}

/// `options.once == true`, `event != "exit"`, `options.signal` (present and not null/false), `!options`.
struct Condition {
  enum class Operator : uint8_t { Present, Absent, Equal, NotEqual } op = Operator::Present;
  std::string name;
  std::vector<std::string> fields;
  ir::ConstantKind literalKind = ir::ConstantKind::Other;
  std::string literal;
  std::string text; ///< as written, for evidence
};

} // namespace leaklint::catalogue
