// Where programs begin: their own functions, tests, and the roots of what they show.

#include "checks/analysis/activity.h"

namespace leaklint::analysis {

using namespace ir;

namespace {

std::vector<llvm::GlobPattern> globsOf(const std::vector<std::string> &names) {
  std::vector<llvm::GlobPattern> globs;
  for (const std::string &name : names)
    if (llvm::Expected<llvm::GlobPattern> glob = llvm::GlobPattern::create(name))
      globs.push_back(std::move(*glob));
    else
      llvm::consumeError(glob.takeError()); // no glob: it names nothing
  return globs;
}

bool matchesAny(llvm::ArrayRef<llvm::GlobPattern> globs, llvm::StringRef name) {
  return llvm::any_of(globs, [&](const llvm::GlobPattern &glob) { return glob.match(name); });
}

} // namespace

void Activity::readNames() {
  const catalogue::ModelSet &models = effects.patterns().models();
  testFunctions = globsOf(models.testFunctions);
  testClasses = globsOf(models.testClasses);
  rootNames = globsOf(models.roots);
}

bool Activity::isProgramFunction(const Function &function) const {
  const auto &programs = effects.patterns().models().programs;
  if (function.owner != kNoClass || function.enclosing != 0)
    return false;
  std::string written = "("; // a program by what it is given, whatever its name
  for (const LocalId parameter : function.parameters)
    written += (written.size() > 1 ? ", " : "") + function.locals[parameter].name.str();
  return llvm::is_contained(programs, function.name.str()) || llvm::is_contained(programs, written + ")") ||
         llvm::any_of(function.decorators, [&](const AccessPath &each) { return makesProgram(each); });
}

// `@click.command()`, `@app.command()` of a typer.Typer, `@cli.command()` of a function that is a group of commands.
bool Activity::makesProgram(const AccessPath &decorator) const {
  const auto isListed = [&](const std::string &name) {
    return llvm::is_contained(effects.patterns().models().programs, "@" + name);
  };
  const auto isImported = [&](const AccessPath &path) {
    return isListed(effects.types().importName(table.valueOf(0, path)));
  };
  if (isImported(decorator))
    return true;
  const Value method = table[table.valueOf(0, decorator)];
  if (method.kind != ValueKind::Field)
    return false;
  const FunctionId group = table.asFunction(method.base);
  return (group != kNoFunction && llvm::any_of(table.module().function(group).decorators, isImported)) ||
         llvm::any_of(effects.types().of(method.base), [&](const catalogue::ObjectType *type) {
           return isListed(type->name + "." + method.name.str());
         });
}

bool Activity::isTest(const Function &function) const {
  if (function.owner == kNoClass)
    return function.enclosing == 0 && matchesAny(testFunctions, function.name);
  if (matchesAny(testFunctions, function.name))
    return true; // of a mixin for tests
  const Class &owner = table.module().classAt(function.owner);
  return matchesAny(testClasses, owner.name) || llvm::any_of(owner.bases, [&](const AccessPath &base) {
           return matchesAny(testClasses, base.projections.empty() ? base.name : base.projections.back().name);
         });
}

bool Activity::isContained(FunctionId function) const {
  for (; function != kNoFunction; function = table.module().function(function).enclosing) {
    if (isTest(table.module().function(function)))
      return true;
    for (const Caller &caller : callers[function])
      if (caller.registration && caller.registration->contained)
        return true;
  }
  return false;
}

// The module's own body runs one of its functions, or has it run (`Cli(main).run()`), asking first whether it is the
// program.
bool Activity::isProgram() {
  if (program)
    return *program;
  program = false;
  const flow::Graph &body = graphOf(0);
  for (BlockId block = 0; block < body.function().blocks.size() && !*program; ++block)
    if (llvm::any_of(body.function().blocks[block].instructions,
                     [&](const Instruction *each) { return runsOwnFunction(*each); }))
      program = !body.decisionsBefore(block).empty();
  for (const auto &fn : table.module().functions)
    if (isProgramFunction(*fn) && llvm::any_of(callers[fn->id], [](const Caller &each) { return each.caller == 0; }))
      program = true;
    else if (isTest(*fn) && fn->owner == kNoClass)
      program = true; // nobody imports a file of tests
  return *program;
}

// A call of a function of the module body, decorated or not, or one that is given it.
bool Activity::runsOwnFunction(const Instruction &instruction) {
  const auto *call = llvm::dyn_cast<CallInstruction>(&instruction);
  if (!call)
    return false;
  const auto isOwn = [&](ValueId value) {
    const Value &named = table[value];
    const FunctionId run = table.asFunction(value);
    if (run != kNoFunction)
      return table.module().function(run).owner == kNoClass && table.module().function(run).enclosing == 0;
    return named.kind == ValueKind::ModuleVariable && llvm::any_of(table.module().functions, [&](const auto &fn) {
             return fn->owner == kNoClass && fn->enclosing == 0 && fn->name == named.name;
           });
  };
  return (call->style == CallStyle::Plain && isOwn(effects.callee(0, *call))) ||
         (effects.of(call).empty() &&
          llvm::any_of(call->arguments, [&](const Argument &each) { return isOwn(table.valueOf(0, each.value)); }));
}

// Components are used as values: `<App/>`.
void Activity::collectUses() {
  for (const auto &fn : table.module().functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *opaque = llvm::dyn_cast<OpaqueInstruction>(instruction); opaque && !opaque->isPure())
          for (LocalId use : opaque->uses) {
            ValueId value = table.valueOf(fn->id, use);
            if (FunctionId shown = table.asFunction(value); shown != kNoFunction)
              functionsShownIn[shown].push_back(fn->id);
            else if (ClassId type = table.asClass(value); type != kNoClass)
              classesShownIn[type].push_back(fn->id);
          }
}

// The root of an application: nothing but code that runs once shows it.
bool Activity::isShownOnce(llvm::ArrayRef<FunctionId> uses, bool isExported) {
  return !isExported && !uses.empty() &&
         llvm::all_of(uses, [&](FunctionId use) { return of(use).frequency == Frequency::Once; });
}

std::optional<std::string> Activity::rootInWords(ClassId component) {
  const Class &type = table.module().classAt(component);
  if (auto shown = classesShownIn.find(component);
      shown != classesShownIn.end() && isShownOnce(shown->second, type.isExported))
    return "runs for the one instance that is shown";
  if (matchesAny(rootNames, type.name))
    return "runs for the root of the program, by its name";
  return std::nullopt;
}

bool Activity::isMountedOnce(const Caller &setup) {
  const Function &component = table.module().function(setup.caller);
  return !runsAgain(setup) && (of(setup.caller).frequency == Frequency::Once || matchesAny(rootNames, component.name) ||
                               (component.owner != kNoClass && rootInWords(component.owner)));
}

// `useEffect(run, [user])`: whenever the user is another one.
bool Activity::runsAgain(const Caller &setup) {
  if (setup.registration->again.empty())
    return false;
  for (const Effect &effect : effects.of(setup.call))
    if (effect.entry->runLater == setup.registration) {
      const ValueId watched = effects.bound(effect, setup.registration->again);
      const auto *list = llvm::dyn_cast_or_null<AllocateInstruction>(table[watched].definition);
      return !list || table.literalField(watched, "0") != kNoValue;
    }
  return false;
}

} // namespace leaklint::analysis
