// Containers that live long and only grow, in code that runs many times.

#include "checks/check.h"
#include "checks/judgement.h"
#include "checks/one_shot.h"

#include <set>

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using catalogue::Role;
using finding::Verdict;

namespace {

/// One place where a container gets an entry.
struct Growth {
  ValueId container = kNoValue;
  Position at;
  SourceRange range;
  ValueId key = kNoValue;
  ValueId content = kNoValue;
  std::string api;
};

class CacheJudge {
public:
  CacheJudge(Facts &all, const Growth &one) : facts(all), table(all.values), growth(one) {
    for (const catalogue::ObjectType *type : all.effects.types().of(one.container))
      for (const catalogue::ObjectType *each : all.effects.patterns().models().withSupertypes(type->name)) {
        weak |= each->weak;
        bounded |= each->bounded;
      }
  }

  /// Null where the container is no concern of this rule (it lives no longer than the function that fills it).
  std::optional<Judgement> judge() {
    if (!livesLong())
      return judgeOfInstance();
    if (weak)
      return proven(Verdict::Bounded, "it holds its entries weakly");
    if (bounded)
      return proven(Verdict::Bounded, "it evicts by itself");
    if (SourceRange at = findShrink(); at.valid())
      return proven(Verdict::Bounded, "entries are removed at " + lineInWords(at), at);
    if (finiteKeys())
      return proven(Verdict::Bounded, "its keys are fixed");
    if (isThereAlready())
      return proven(Verdict::Bounded, "the key is found in it before");
    if (escapes())
      return proven(Verdict::Escapes, "it is handed to code that cannot be seen");
    if (testedForSize())
      return proven(Verdict::Bounded, "its size is tested");
    return judgeGrowth();
  }

private:
  // Made when the module is loaded, and kept in a module variable.
  bool livesLong() {
    const Value &value = table[growth.container];
    if (growth.at.function == 0)
      return false;
    if (value.kind == ValueKind::ModuleVariable || isStatic(growth.container))
      return true;
    bool made = value.kind == ValueKind::Allocation || value.kind == ValueKind::Call;
    return made && value.function == 0 && llvm::any_of(table.holders(growth.container), [&](ValueId holder) {
             return table[holder].kind == ValueKind::ModuleVariable || isStatic(holder);
           });
  }

  // A container of each instance. That it only grows is a leak where the class shows that entries end: another
  // container of it, filled in the same way, has its entries removed. Flags and counts by name are state, no entries.
  std::optional<Judgement> judgeOfInstance() {
    ValueId place = instancePlace();
    const Function &fn = facts.module.function(growth.at.function);
    if (place == kNoValue || weak || bounded || inConstructor(fn) || finiteKeys() || isRegistry() ||
        growth.key == kNoValue || table.asConstant(growth.content) || findShrink().valid() || replaced(place) ||
        testedForSize())
      return std::nullopt;
    SourceRange sibling = siblingShrink(place);
    if (!sibling.valid() || !madeEmpty(place))
      return std::nullopt;
    Judgement result = leak(Confidence::Medium, "grows", "another container of the class is emptied, this one is not");
    result.arguments.emplace_back("target", table.describe(place));
    result.related.emplace_back(sibling, "entries of another container of the class are removed here");
    return result;
  }

  bool inConstructor(const Function &fn) {
    for (const Function *each = &fn; each;
         each = each->enclosing == kNoFunction ? nullptr : &facts.module.function(each->enclosing))
      if (each->kind == FunctionKind::Constructor)
        return true;
    return false;
  }

  // `register(name, thing)`: key and content are what the caller hands over, to be kept.
  bool isRegistry() {
    const Value &key = table[growth.key], &content = table[growth.content];
    return key.kind == ValueKind::Parameter && content.kind == ValueKind::Parameter && key.function == content.function;
  }

  // `this.topics`, whatever it was made from.
  ValueId instancePlace() {
    for (ValueId holder : table.holders(growth.container))
      if (table[holder].kind == ValueKind::Field && table[table[holder].base].kind == ValueKind::Instance)
        return holder;
    return kNoValue;
  }

  bool madeEmpty(ValueId place) {
    for (const Write &write : table.writesTo(place))
      if (write.value != kNoValue && facts.module.function(write.function).kind == FunctionKind::Constructor &&
          (table[write.value].kind == ValueKind::Allocation || table[write.value].kind == ValueKind::Call))
        return true;
    return false;
  }

  bool replaced(ValueId place) {
    size_t inConstructor = 0;
    for (const Write &write : table.writesTo(place))
      inConstructor += facts.module.function(write.function).kind == FunctionKind::Constructor;
    return inConstructor != table.writesTo(place).size();
  }

  // A function that looks an entry up and removes, under the same key, the entry of another container of the object:
  // the work that the entries belong to ends there. Not in the function that fills this container: what that one
  // removes is the mark that the entry is being made.
  SourceRange siblingShrink(ValueId place) {
    ValueId self = table[place].base;
    auto isSibling = [&](ValueId container) {
      std::vector<ValueId> holders = table.holders(container);
      return llvm::any_of(holders, [&](ValueId each) {
        return each != place && table[each].kind == ValueKind::Field && table[each].base == self;
      });
    };
    for (const auto &fn : facts.module.functions) {
      if (encloses(facts, growth.at.function, fn->id) || encloses(facts, fn->id, growth.at.function))
        continue;
      std::vector<ValueId> keys = keysLookedUp(*fn);
      if (keys.empty())
        continue;
      for (const Block &block : fn->blocks)
        for (const Instruction *instruction : block.instructions) {
          const auto *store = llvm::dyn_cast<StoreInstruction>(instruction);
          if (!store || !store->isRemoval() || store->path.projections.empty() ||
              store->path.projections.back().index == kNoLocal)
            continue;
          AccessPath base = store->path;
          base.projections = base.projections.drop_back();
          if (isSibling(table.valueOf(fn->id, base)) &&
              llvm::is_contained(keys, table.valueOf(fn->id, store->path.projections.back().index)))
            return store->range;
        }
    }
    for (const Effect &shrink : facts.effects.all(Role::Shrink))
      if (shrink.call->receiver != kNoLocal && shrink.call->arguments.size() == 1 &&
          isSibling(table.valueOf(shrink.at.function, shrink.call->receiver)) &&
          llvm::is_contained(keysLookedUp(facts.module.function(shrink.at.function)),
                             table.valueOf(shrink.at.function, shrink.call->arguments.front().value)))
        return shrink.call->range;
    return {};
  }

  // The keys under which a function reads the container.
  std::vector<ValueId> keysLookedUp(const Function &fn) {
    std::vector<ValueId> keys;
    for (const Block &block : fn.blocks)
      for (const Instruction *instruction : block.instructions) {
        if (const auto *load = llvm::dyn_cast<LoadInstruction>(instruction);
            load && !load->path.projections.empty() && load->path.projections.back().index != kNoLocal) {
          AccessPath base = load->path;
          base.projections = base.projections.drop_back();
          if (isContainer(table.valueOf(fn.id, base)))
            keys.push_back(table.valueOf(fn.id, load->path.projections.back().index));
        } else if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
                   call && call->range != growth.range && call->receiver != kNoLocal && call->arguments.size() == 1 &&
                   isContainer(table.valueOf(fn.id, call->receiver))) {
          keys.push_back(table.valueOf(fn.id, call->arguments.front().value));
        }
      }
    return keys;
  }

  bool isStatic(ValueId holder) {
    const Value &value = table[holder];
    return value.kind == ValueKind::Field && table.asClass(value.base) != kNoClass &&
           table[value.base].kind != ValueKind::Instance;
  }

  bool isContainer(ValueId id) {
    if (id == growth.container)
      return true;
    for (ValueId each : table.contents(id, 2))
      if (each == growth.container)
        return true;
    return llvm::is_contained(table.contents(growth.container, 1), id) && table[id].kind != ValueKind::Constant &&
           !table.isNothing(id);
  }

  SourceRange findShrink() {
    for (const Effect &effect : facts.effects.all(Role::Shrink))
      if (effect.call->receiver != kNoLocal && isContainer(table.valueOf(effect.at.function, effect.call->receiver)))
        return effect.call->range;
    if (SourceRange at = shrinkHandedOn(); at.valid())
      return at;
    for (const auto &[place, write] : table.allWrites()) {
      const Value &where = table[place];
      bool inside = (where.kind == ValueKind::Element || where.kind == ValueKind::Field) && isContainer(where.base);
      if (inside && (write.value == kNoValue || table.isNothing(write.value)))
        return write.instruction->range; // an entry is removed
      if (inside && where.kind == ValueKind::Field && where.name == "length")
        return write.instruction->range;
      // The whole container is replaced, outside the module body.
      if (write.function != 0 && llvm::is_contained(table.holders(growth.container), place) &&
          where.kind == ValueKind::ModuleVariable)
        return write.instruction->range;
      if (where.kind == ValueKind::ModuleVariable && place == growth.container && write.function != 0)
        return write.instruction->range;
    }
    return {};
  }

  // `task.add_done_callback(tasks.discard)`: the method that removes entries is given to someone.
  SourceRange shrinkHandedOn() {
    for (const auto &fn : facts.module.functions)
      for (const Block &block : fn->blocks)
        for (const Instruction *instruction : block.instructions)
          if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction))
            for (const Argument &argument : call->arguments)
              if (const Value &method = table[table.valueOf(fn->id, argument.value)];
                  method.kind == ValueKind::Field && isShrinkName(method.name) && isContainer(method.base))
                return call->range;
    return {};
  }

  bool isShrinkName(llvm::StringRef name) {
    return llvm::any_of(facts.effects.patterns().named(name),
                        [](const catalogue::Entry &entry) { return entry.role == Role::Shrink; });
  }

  bool finiteKeys() {
    if (growth.key == kNoValue)
      return false;
    const Value &key = table[growth.key];
    return key.kind == ValueKind::Constant || table.asConstant(growth.key) != nullptr || key.kind == ValueKind::Key;
  }

  // `if (!entries.get(key)) return; … entries.set(key, …)`: another value for a key that is there.
  bool isThereAlready() {
    const flow::Graph &graph = facts.activity.graphOf(growth.at.function);
    return llvm::any_of(graph.decisionsBefore(growth.at.block), [&](const flow::Graph::Decision &decision) {
      const Test &test = graph.function().blocks[decision.block].terminator.test;
      if (test.subject == kNoLocal || (test.kind != TestKind::Truthy && test.kind != TestKind::Null))
        return false;
      const Value asked = table[table.valueOf(growth.at.function, test.subject)];
      const bool found = (test.kind == TestKind::Truthy) == (decision.taken != test.negated);
      const auto *call = llvm::dyn_cast_or_null<CallInstruction>(asked.definition);
      return found && asked.kind == ValueKind::Call && call && call->receiver != kNoLocal &&
             call->arguments.size() == 1 && isContainer(table.valueOf(growth.at.function, call->receiver)) &&
             growth.key != kNoValue &&
             compare(facts.effects, table.valueOf(growth.at.function, call->arguments.front().value), growth.key) ==
                 Match::Same;
    });
  }

  // Exported, returned, or given to a function that is not seen: others may remove entries.
  bool escapes() {
    std::vector<ValueId> holders = table.holders(growth.container);
    for (const ModuleVariable &variable : facts.module.variables)
      if (variable.isExported)
        for (ValueId holder : holders)
          if (table[holder].kind == ValueKind::ModuleVariable && table[holder].name == variable.name)
            return true;
    for (const auto &fn : facts.module.functions)
      for (const Block &block : fn->blocks) {
        if (block.terminator.kind == TerminatorKind::Return && block.terminator.value != kNoLocal &&
            llvm::is_contained(holders, table.valueOf(fn->id, block.terminator.value)))
          return true;
        for (const Instruction *instruction : block.instructions)
          if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction))
            if (givenTo(fn->id, *call, holders))
              return true;
      }
    return false;
  }

  bool givenTo(FunctionId function, const CallInstruction &call, llvm::ArrayRef<ValueId> holders) {
    for (const Effect &effect : facts.effects.of(&call))
      if (effect.entry->role == Role::Borrow || effect.entry->role == Role::Grow)
        return false;
    for (const Argument &argument : call.arguments)
      if (llvm::is_contained(holders, table.valueOf(function, argument.value)))
        return true;
    return false;
  }

  // `if (cache.size > 100) …`: someone thought of a bound, whatever is done about it.
  bool testedForSize() {
    for (const auto &fn : facts.module.functions)
      for (const Block &block : fn->blocks) {
        const Test &test = block.terminator.test;
        if (block.terminator.kind != TerminatorKind::ConditionalBranch || test.kind != TestKind::Less)
          continue;
        for (LocalId local : {test.subject, test.other})
          if (local != kNoLocal)
            if (const Value &value = table[table.valueOf(fn->id, local)];
                value.kind == ValueKind::Field && isContainer(value.base))
              return true;
      }
    return false;
  }

  Judgement judgeGrowth() {
    const Activation &activation = facts.activity.of(growth.at.function);
    if (activation.frequency == Frequency::Once)
      return proven(Verdict::RunsOnce, "the code " + activation.because);
    bool memo = isMemo();
    Confidence confidence = Confidence::Low;
    // How many different calls of a memoised function there are, its code does not show, unless it serves events.
    bool served =
        activation.frequency == Frequency::Many && memo && endlessKeys() && contentIsMadeHere() && !isGrouping();
    if (served || keptForEachEvent())
      confidence = Confidence::Medium;
    Judgement result = leak(confidence, memo ? "memo" : "grows", "it only grows");
    std::string name;
    std::vector<ValueId> holders = table.holders(growth.container);
    for (ValueId holder : llvm::reverse(holders)) // the outermost place has the name that the source uses
      if (name = table.describe(holder); !name.empty())
        break;
    result.arguments.emplace_back("target", name.empty() ? "the container" : name);
    const Value &container = table[growth.container];
    if (container.definition)
      result.trace.emplace_back(container.definition->range,
                                "the container is made here and lives as long as the module");
    result.trace.emplace_back(growth.range, "it grows here, in code that " + activation.because);
    return result;
  }

  // The same function looks the key up: a memoisation.
  bool isMemo() {
    for (const Block &block : facts.module.function(growth.at.function).blocks)
      for (const Instruction *instruction : block.instructions) {
        if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction))
          if (call->range != growth.range && call->receiver != kNoLocal && call->arguments.size() == 1 &&
              isContainer(table.valueOf(growth.at.function, call->receiver)))
            return true;
        if (const auto *load = llvm::dyn_cast<LoadInstruction>(instruction))
          if (!load->path.projections.empty() && load->path.projections.back().kind == ProjectionKind::Element)
            if (const Value &value = table[table.valueOf(growth.at.function, load->result)];
                value.kind == ValueKind::Element && isContainer(value.base))
              return true;
      }
    return false;
  }

  // Keys without end are computed from several parts; a plain one often has few values.
  bool endlessKeys() {
    if (growth.key == kNoValue || growth.key == growth.content) // a set of names
      return false;
    return llvm::any_of(table.contents(growth.key, 2), [&](ValueId each) {
      const auto *opaque = llvm::dyn_cast_or_null<OpaqueInstruction>(table[each].definition);
      return opaque && opaque->uses.size() > 1;
    });
  }

  // A handler keeps something of each event or request that it is given.
  bool keptForEachEvent() {
    bool handler = llvm::any_of(facts.activity.callersOf(growth.at.function), [](const Activity::Caller &each) {
      return each.registration && each.registration->when == catalogue::Runs::Many;
    });
    if (!handler || facts.activity.of(growth.at.function).frequency != Frequency::Many)
      return false;
    return usesParameter(growth.key, 0) || (growth.key == kNoValue && usesParameter(growth.content, 0));
  }

  // Made, in whatever way, from a parameter of the growing function.
  bool usesParameter(ValueId id, unsigned depth) {
    if (id == kNoValue || depth > 4)
      return false;
    for (ValueId each : table.contents(id, 1)) {
      const Value value = table[each];
      if (value.kind == ValueKind::Parameter)
        return value.function == growth.at.function;
      if (value.kind == ValueKind::Field || value.kind == ValueKind::Element) {
        if (usesParameter(value.base, depth + 1))
          return true;
      } else if (const auto *opaque = llvm::dyn_cast_or_null<OpaqueInstruction>(value.definition)) {
        for (LocalId use : opaque->uses)
          if (usesParameter(table.valueOf(value.function, use), depth + 1))
            return true;
      } else if (const auto *call = llvm::dyn_cast_or_null<CallInstruction>(value.definition)) {
        if (call->receiver != kNoLocal && usesParameter(table.valueOf(value.function, call->receiver), depth + 1))
          return true;
        for (const Argument &argument : call->arguments)
          if (usesParameter(table.valueOf(value.function, argument.value), depth + 1))
            return true;
      } else if (value.kind == ValueKind::Allocation && depth == 0) {
        return true; // a record of the event
      }
    }
    return false;
  }

  // `groups[key] = [first]`: a list for each key is a report to be read, not a cache.
  bool isGrouping() {
    const auto *made = llvm::dyn_cast_or_null<AllocateInstruction>(table[growth.content].definition);
    return made && made->allocation == AllocationKind::List;
  }

  // A registry keeps what it is handed; a cache keeps what it makes.
  bool contentIsMadeHere() {
    if (growth.content == kNoValue)
      return false;
    for (ValueId each : table.contents(growth.content, 2)) {
      const Value &value = table[each];
      if (value.kind == ValueKind::Allocation)
        return true;
      const auto *call = value.kind == ValueKind::Call ? llvm::cast<CallInstruction>(value.definition) : nullptr;
      bool lookedUp = call && call->receiver != kNoLocal && isContainer(table.valueOf(value.function, call->receiver));
      if (call && !lookedUp) // what was there before, counted up, is no new thing
        return true;
    }
    return false;
  }

  Facts &facts;
  ValueTable &table;
  const Growth &growth;
  bool weak = false;
  bool bounded = false;
};

std::vector<Growth> findGrowths(Facts &facts) {
  std::vector<Growth> growths;
  ValueTable &table = facts.values;
  for (const Effect &effect : facts.effects.all(Role::Grow)) {
    const auto &parameters = effect.pattern().parameters;
    Growth growth{.container = table.valueOf(effect.at.function, effect.call->receiver),
                  .at = effect.at,
                  .range = effect.call->range,
                  .api = calleeInWords(facts, effect.at.function, *effect.call)};
    if (!parameters.empty() && parameters.front().name == "key")
      growth.key = facts.effects.bound(effect, "key");
    if (!parameters.empty())
      growth.content = facts.effects.bound(effect, parameters.back().rest && parameters.size() > 1
                                                       ? parameters[parameters.size() - 2].name
                                                       : parameters.back().name);
    growths.push_back(growth);
  }
  // `table[key] = value` on a dictionary.
  for (const auto &fn : facts.module.functions)
    for (BlockId block = 0; block < fn->blocks.size(); ++block)
      for (uint32_t i = 0; i < fn->blocks[block].instructions.size(); ++i) {
        const auto *store = llvm::dyn_cast<StoreInstruction>(fn->blocks[block].instructions[i]);
        if (!store || store->isRemoval() || store->path.projections.empty() ||
            store->path.projections.back().kind != ProjectionKind::Element ||
            store->path.projections.back().index == kNoLocal)
          continue;
        AccessPath base = store->path;
        base.projections = base.projections.drop_back();
        Growth growth{.container = table.valueOf(fn->id, base),
                      .at = {fn->id, block, i},
                      .range = store->range,
                      .key = table.valueOf(fn->id, store->path.projections.back().index),
                      .content = table.valueOf(fn->id, store->value),
                      .api = "[]="};
        if (facts.effects.types().isA(growth.container, "Object"))
          growths.push_back(growth);
      }
  return growths;
}

} // namespace

void checkCaches(Facts &facts, std::vector<finding::Site> &sites) {
  static const std::string kRule = "cache-unbounded";
  std::set<ValueId> reported; // one finding a container: what mends one growth mends all
  for (const Growth &growth : findGrowths(facts)) {
    if (!facts.isOwn(growth.range))
      continue;
    std::optional<Judgement> judgement = CacheJudge(facts, growth).judge();
    if (!judgement || (judgement->verdict == Verdict::Leaks && !reported.insert(growth.container).second))
      continue;
    sites.push_back(
        makeSite(facts, kRule, "container", growth.at.function, growth.range, growth.api, std::move(*judgement)));
  }
}

} // namespace leaklint::checks
