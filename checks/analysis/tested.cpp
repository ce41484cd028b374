// What a branch tells of the values that it tests.

#include "checks/analysis/tested.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::Failure;

namespace {

// The number that the subject is compared with.
std::optional<int64_t> comparedWith(const Test &test) {
  int64_t number = 0;
  uint64_t large = 0; // -1 as an unsigned type has it
  if (test.other != kNoLocal)
    return std::nullopt;
  if (!test.constant.text.getAsInteger(0, number))
    return number;
  return test.constant.text.getAsInteger(0, large) ? std::nullopt : std::optional(static_cast<int64_t>(large));
}

bool tellsZero(const Test &test, bool taken) {
  const bool holds = taken != test.negated;
  return (test.kind == TestKind::Truthy && !holds) || (test.kind == TestKind::Null && holds) ||
         (test.kind == TestKind::Equals && holds && comparedWith(test) == 0);
}

bool tellsNonZero(const Test &test, bool taken) {
  const bool holds = taken != test.negated;
  const std::optional<int64_t> number = comparedWith(test);
  if (test.kind == TestKind::Equals && number)
    return holds ? *number != 0 : *number == 0;
  return (test.kind == TestKind::Truthy && holds) || (test.kind == TestKind::Null && !holds) ||
         (test.kind == TestKind::Less && number && (holds ? *number <= 0 : *number > 0));
}

// Descriptors of the standard streams are no one's to close: `if (fd != STDIN_FILENO) close(fd)`.
constexpr int64_t kLastStandardStream = 2;

bool tellsNegative(const Test &test, bool taken) {
  const bool holds = taken != test.negated;
  const std::optional<int64_t> number = comparedWith(test);
  if (!number)
    return false;
  return (test.kind == TestKind::Equals && holds && *number <= kLastStandardStream) ||
         (test.kind == TestKind::Less && holds && *number <= kLastStandardStream + 1);
}

// What a test tells of its subject: that it is something (1), that it is nothing (-1), or neither.
int somethingOrNothing(const Test &test, bool taken) {
  bool holds = taken != test.negated;
  if (test.kind == TestKind::Truthy)
    return holds ? 1 : -1;
  if (test.kind == TestKind::Null)
    return holds ? -1 : 1;
  return 0;
}

} // namespace

bool tells(Failure failure, const Test &test, bool taken) {
  switch (failure) {
  case Failure::Zero:
    return tellsZero(test, taken);
  case Failure::NonZero:
    return tellsNonZero(test, taken);
  case Failure::Negative:
    return tellsNegative(test, taken);
  case Failure::Unknown:
    return false;
  }
  return false;
}

namespace {

// `holds(source)` twice: a function that is asked the same of the same answers the same, as far as tests go. One that
// is asked nothing may tell of the next of something.
bool areOneQuestion(ValueTable &table, FunctionId function, const Value &a, const Value &b) {
  const auto *first = llvm::dyn_cast_or_null<CallInstruction>(a.definition);
  const auto *second = llvm::dyn_cast_or_null<CallInstruction>(b.definition);
  if (a.kind != ValueKind::Call || b.kind != ValueKind::Call || !first || !second || first->arguments.empty() ||
      first->arguments.size() != second->arguments.size() || first->method != second->method ||
      table.valueOf(function, first->callee) != table.valueOf(function, second->callee))
    return false;
  return llvm::all_of(llvm::zip(first->arguments, second->arguments), [&](const auto &pair) {
    const ValueId one = table.valueOf(function, std::get<0>(pair).value);
    return one == table.valueOf(function, std::get<1>(pair).value) && table[one].kind != ValueKind::Unknown;
  });
}

} // namespace

bool contradict(ValueTable &table, FunctionId function, const Test &made, bool madeTaken, const Test &asked,
                bool askedTaken) {
  if (made.subject == kNoLocal || asked.subject == kNoLocal || made.kind == TestKind::Unknown)
    return false;
  ValueId subject = table.valueOf(function, asked.subject);
  const ValueId before = table.valueOf(function, made.subject);
  if ((before != subject && !areOneQuestion(table, function, Value(table[before]), Value(table[subject]))) ||
      table[subject].kind == ValueKind::Unknown || table[subject].kind == ValueKind::Element)
    return false;
  const int told = somethingOrNothing(made, madeTaken), now = somethingOrNothing(asked, askedTaken);
  if (told != 0 && now != 0)
    return told != now;
  if (made.kind != asked.kind || table.valueOf(function, made.other) != table.valueOf(function, asked.other) ||
      made.constant != asked.constant)
    return false;
  return (madeTaken != made.negated) != (askedTaken != asked.negated);
}

bool contradictInPlace(const Test &made, bool madeTaken, const Test &asked, bool askedTaken) {
  if (made.subject == kNoLocal || made.kind == TestKind::Unknown || asked.kind == TestKind::Unknown)
    return false;
  const auto tells = [](const Test &test, bool taken) {
    return tellsZero(test, taken) ? -1 : tellsNonZero(test, taken) ? 1 : 0;
  };
  const int before = tells(made, madeTaken), now = tells(asked, askedTaken);
  if (before != 0 && now != 0)
    return before != now;
  return made.kind == asked.kind && made.other == asked.other && made.constant == asked.constant &&
         (madeTaken != made.negated) != (askedTaken != asked.negated);
}

bool contradictsSet(const Constant &set, const Test &asked, bool taken) {
  if (set.kind != ConstantKind::Number && set.kind != ConstantKind::Boolean && set.kind != ConstantKind::Null)
    return false;
  const bool nothing = set.kind == ConstantKind::Null || set.text == "0" || set.text == "false";
  if (tellsZero(asked, taken))
    return !nothing;
  if (tellsNonZero(asked, taken) && (asked.kind == TestKind::Truthy || asked.kind == TestKind::Null))
    return nothing;
  const bool holds = taken != asked.negated;
  return asked.kind == TestKind::Equals && asked.other == kNoLocal && asked.constant.kind == set.kind &&
         holds != (asked.constant.text == set.text);
}

namespace {

// A variable that other modules may set.
bool isOffered(const Module &module, const Value &variable) {
  return variable.kind == ValueKind::ModuleVariable && llvm::none_of(module.variables, [&](const ModuleVariable &each) {
           return each.name == variable.name && !each.isExported;
         });
}

// What a function of this module returns on every way out: `static int enabled(void) { return 1; }`.
const Value *returnedConstant(ValueTable &table, const Value &call) {
  const auto *made = llvm::dyn_cast_or_null<CallInstruction>(call.definition);
  const FunctionId target =
      made && !made->callee.empty() ? table.asFunction(table.valueOf(call.function, made->callee)) : kNoFunction;
  if (target == kNoFunction || table.module().function(target).isExported)
    return nullptr;
  const Value *found = nullptr;
  for (const Block &block : table.module().function(target).blocks) {
    if (block.terminator.kind != TerminatorKind::Return)
      continue;
    const Value *returned =
        block.terminator.value == kNoLocal ? nullptr : table.asConstant(table.valueOf(target, block.terminator.value));
    if (!returned || (found && (found->name != returned->name || found->constant != returned->constant)))
      return nullptr;
    found = returned;
  }
  return found;
}

const Value *knownConstant(ValueTable &table, ValueId asked) {
  const Value &subject = table[asked];
  if (subject.kind == ValueKind::Call)
    return returnedConstant(table, subject);
  const bool named = subject.kind == ValueKind::ModuleVariable || subject.kind == ValueKind::Constant;
  return named && !isOffered(table.module(), subject) ? table.asConstant(asked) : nullptr;
}

} // namespace

bool contradictsConstant(ValueTable &table, FunctionId function, const Test &test, bool taken) {
  if (test.other != kNoLocal)
    return false;
  const Value *known = knownConstant(table, table.valueOf(function, test.subject));
  if (!known || (known->constant != ConstantKind::Number && known->constant != ConstantKind::Boolean))
    return false;
  const bool holds = taken != test.negated;
  if (test.kind == TestKind::Truthy)
    return holds != (known->name != "0" && known->name != "false");
  return test.kind == TestKind::Equals && test.constant.kind == known->constant &&
         holds != (known->name == test.constant.text);
}

} // namespace leaklint::analysis
