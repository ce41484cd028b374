// One operation, several outcomes: a handle that the handler of one outcome releases and the handler of another does
// not.

#include "checks/pairing.h"

#include <cctype>

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using catalogue::Role;

namespace {

/// A function that runs when a named outcome comes: a listener of a named event, or a function in a literal of
/// callbacks.
struct OutcomeHandler {
  ValueId group; ///< the emitter, or the literal
  std::string name;
  FunctionId function;
  SourceRange at;
};

class OutcomeFinder {
public:
  OutcomeFinder(Facts &all, const Obligation &tracked) : facts(all), table(all.values), obligation(tracked) {}

  std::optional<Outcome> find() {
    collectListeners();
    collectLiterals();
    for (const OutcomeHandler &releasing : handlers)
      if (releases(releasing.function) && !isFinal(releasing.name) && !isHandle(releasing.group) &&
          !isDeadlineOf(facts, obligation, releasing.function))
        if (std::optional<Outcome> missed = missedBeside(releasing))
          return missed;
    return std::nullopt;
  }

private:
  // Where the handle's own function, or one around it, registers handlers.
  bool near(FunctionId function) const {
    for (FunctionId current = obligation.function; current != kNoFunction;
         current = facts.module.function(current).enclosing)
      if (current == function && current != 0)
        return true;
    return false;
  }

  void collectListeners() {
    for (const Effect &effect : facts.effects.all(Role::Acquire)) {
      const auto &protocol = *effect.entry->protocol;
      if (protocol.retains.empty() || effect.pattern().parameters.empty() || effect.call->receiver == kNoLocal ||
          !near(effect.at.function))
        continue;
      const Value *event = table.asConstant(facts.effects.bound(effect, effect.pattern().parameters.front().name));
      FunctionId run = table.asFunction(facts.effects.bound(effect, protocol.retains));
      if (run != kNoFunction)
        handlers.push_back({table.valueOf(effect.at.function, effect.call->receiver),
                            event ? event->name.str() : "another event", run, effect.call->range});
    }
  }

  void collectLiterals() {
    for (FunctionId current = obligation.function; current != kNoFunction && current != 0;
         current = facts.module.function(current).enclosing)
      for (const Block &block : facts.module.function(current).blocks)
        for (const Instruction *instruction : block.instructions)
          if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction);
              store && store->path.projections.size() == 1 && store->path.root == RootKind::Local)
            addLiteralField(current, *store);
  }

  void addLiteralField(FunctionId function, const StoreInstruction &store) {
    ValueId object = table.valueOf(function, store.path.local);
    if (table[object].kind != ValueKind::Allocation)
      return;
    llvm::StringRef name = store.path.projections.front().name;
    FunctionId run = table.asFunction(table.valueOf(function, store.value));
    if (run != kNoFunction && name.size() > 2 && name.starts_with("on") &&
        std::isupper(static_cast<unsigned char>(name[2])))
      handlers.push_back({object, name.substr(2, 1).lower() + name.substr(3).str(), run, store.range});
  }

  bool releases(FunctionId function) {
    for (FunctionId each : facts.activity.reachableFrom({function}))
      if (obligation.releasedIn(each) && each != obligation.function)
        return true;
    return false;
  }

  // What the handle itself announces is its own end.
  bool isHandle(ValueId group) {
    return llvm::any_of(table.contents(group, 2),
                        [&](ValueId each) { return llvm::is_contained(obligation.holders, each); });
  }

  bool isEnding(const std::string &name) const {
    const auto &models = facts.effects.patterns().models();
    return llvm::is_contained(models.endings, name) && !isFinal(name);
  }
  bool isFinal(const std::string &name) const {
    return llvm::is_contained(facts.effects.patterns().models().finalEndings, name);
  }

  std::optional<Outcome> missedBeside(const OutcomeHandler &releasing) {
    const OutcomeHandler *missed = nullptr;
    for (const OutcomeHandler &other : handlers) {
      if (other.group != releasing.group)
        continue;
      // An end that comes on every outcome, and releases.
      if (isFinal(other.name) && releases(other.function))
        return std::nullopt;
      if (isEnding(other.name) && !releases(other.function) && other.function != obligation.callbackFunction && !missed)
        missed = &other;
    }
    // The same event may have several handlers, one of which releases.
    if (!missed)
      return std::nullopt;
    for (const OutcomeHandler &other : handlers)
      if (other.group == releasing.group && other.name == missed->name && releases(other.function))
        return std::nullopt;
    bool named = releasing.name.find(' ') == std::string::npos;
    return Outcome{named ? "'" + releasing.name + "' comes" : releasing.name + " comes", "'" + missed->name + "' comes",
                   missed->at};
  }

  Facts &facts;
  ValueTable &table;
  const Obligation &obligation;
  std::vector<OutcomeHandler> handlers;
};

} // namespace

std::optional<Outcome> findMissedOutcome(Facts &facts, const Obligation &obligation) {
  return OutcomeFinder(facts, obligation).find();
}

} // namespace leaklint::checks
