#include "checks/link/link.h"

#include "checks/ir/operands.h"
#include "checks/link/symbols.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::link {

using namespace ir;
using llvm::dyn_cast;

namespace {

/// Where the parts of one unit begin in the linked module.
struct Base {
  FunctionId functions = 0; ///< of the unit's f1; its body joins f0
  ClassId classes = 0;
  uint32_t files = 0;
  LocalId bodyLocals = 0; ///< of the unit's body in f0
};

class Linker {
public:
  explicit Linker(llvm::ArrayRef<Unit> linked)
      : units(linked), result(std::make_unique<Module>()), symbols(linked, result->strings) {}

  std::unique_ptr<Module> run() {
    layOut();
    for (size_t unit = 0; unit < units.size(); ++unit) {
      copyVariables(unit);
      for (const auto &type : units[unit].module->classes)
        copyClass(unit, *type);
      for (const auto &function : llvm::drop_begin(units[unit].module->functions))
        copyFunction(unit, *function);
    }
    joinBodies();
    hideWhatIsSeen();
    result->ownFiles = static_cast<uint32_t>(units.front().module->files.size());
    result->imports = units.front().module->imports;
    result->exports = units.front().module->exports;
    return std::move(result);
  }

private:
  void layOut() {
    result->modelSet = units.front().module->modelSet;
    result->addFunction();
    LocalId bodyLocals = 0; // the first unit's body keeps its numbers; the others' locals follow
    for (const Unit &unit : units) {
      const Module &module = *unit.module;
      bases.push_back({static_cast<FunctionId>(result->functions.size()), static_cast<ClassId>(result->classes.size()),
                       static_cast<uint32_t>(result->files.size()), bodyLocals});
      bodyLocals += static_cast<LocalId>(module.function(0).locals.size());
      llvm::append_range(result->files, module.files);
      result->unseen += module.unseen;
      for (size_t i = 1; i < module.functions.size(); ++i)
        result->addFunction();
      for (size_t i = 0; i < module.classes.size(); ++i)
        result->addClass();
    }
  }

  // Numbers, ranges, paths of a unit in the linked module.

  FunctionId function(size_t unit, FunctionId id) const {
    return id == kNoFunction || id == 0 ? id : bases[unit].functions + id - 1;
  }
  ClassId classId(size_t unit, ClassId id) const { return id == kNoClass ? id : bases[unit].classes + id; }

  SourceRange range(size_t unit, SourceRange where) const {
    where.file += where.valid() ? bases[unit].files : 0;
    return where;
  }

  AccessPath path(size_t unit, AccessPath path) {
    if (path.root == RootKind::Module)
      path.name = symbols.renamed(unit, path.name);
    if (path.root != RootKind::Import)
      return path;
    if (std::optional<Symbols::Target> target = symbols.resolve(unit, path)) {
      path.root = RootKind::Module;
      path.name = target->name;
      path.projections = path.projections.drop_front(target->consumed);
    }
    return path;
  }

  std::vector<AccessPath> paths(size_t unit, const std::vector<AccessPath> &list) {
    std::vector<AccessPath> out;
    for (const AccessPath &each : list)
      out.push_back(path(unit, each));
    return out;
  }

  TypeReference type(size_t unit, TypeReference type) {
    type.path = path(unit, type.path);
    return type;
  }

  // Declarations.

  void copyVariables(size_t unit) {
    for (ModuleVariable variable : units[unit].module->variables) {
      variable.name = symbols.renamed(unit, variable.name);
      variable.type = type(unit, variable.type);
      variable.range = range(unit, variable.range);
      result->variables.push_back(variable);
    }
  }

  void copyClass(size_t unit, const Class &from) {
    Class &to = result->classAt(classId(unit, from.id));
    const ClassId id = to.id;
    to = from;
    to.id = id;
    // A class at the top of a module goes by its variable's name.
    to.name = from.enclosing == 0 || from.enclosing == kNoFunction ? symbols.renamed(unit, from.name) : from.name;
    to.enclosing = function(unit, from.enclosing);
    to.bases = paths(unit, from.bases);
    to.decorators = paths(unit, from.decorators);
    to.range = range(unit, from.range);
    to.nameRange = range(unit, from.nameRange);
    for (Field &field : to.fields) {
      field.type = type(unit, field.type);
      field.range = range(unit, field.range);
    }
    for (Method &method : to.methods)
      method.function = function(unit, method.function);
  }

  void copyFunction(size_t unit, const Function &from) {
    Function &to = result->function(function(unit, from.id));
    const FunctionId id = to.id;
    to = from;
    to.id = id;
    to.enclosing = function(unit, from.enclosing);
    to.owner = classId(unit, from.owner);
    to.range = range(unit, from.range);
    to.nameRange = range(unit, from.nameRange);
    to.returnType = type(unit, from.returnType);
    to.decorators = paths(unit, from.decorators);
    for (Local &local : to.locals) {
      local.type = type(unit, local.type);
      local.range = range(unit, local.range);
    }
    for (Capture &capture : to.captures) {
      if (capture.owner == 0)
        capture.outer += bases[unit].bodyLocals;
      capture.owner = function(unit, capture.owner);
    }
    for (Block &block : to.blocks)
      copyCode(unit, block);
  }

  // Code.

  void copyCode(size_t unit, Block &block) {
    for (Instruction *&instruction : block.instructions)
      instruction = copy(unit, *instruction);
    block.terminator.range = range(unit, block.terminator.range);
  }

  Instruction *copy(size_t unit, const Instruction &from) {
    Instruction *to = duplicate(from);
    to->range = range(unit, to->range);
    if (auto *load = dyn_cast<LoadInstruction>(to))
      load->path = path(unit, load->path);
    else if (auto *store = dyn_cast<StoreInstruction>(to))
      store->path = path(unit, store->path);
    else if (auto *call = dyn_cast<CallInstruction>(to))
      copyCallee(unit, *call);
    else if (auto *closure = dyn_cast<ClosureInstruction>(to))
      closure->function = function(unit, closure->function);
    else if (auto *allocate = dyn_cast<AllocateInstruction>(to))
      allocate->classId = classId(unit, allocate->classId);
    return to;
  }

  // `ns.open(x)`: the receiver was the namespace, which is no object any more.
  void copyCallee(size_t unit, CallInstruction &call) {
    const bool wasImport = call.callee.root == RootKind::Import;
    call.callee = path(unit, call.callee);
    if (wasImport && call.callee.root == RootKind::Module && call.callee.projections.empty()) {
      call.receiver = kNoLocal;
      call.method = {};
    }
  }

  template <typename T> Instruction *duplicateAs(const Instruction &from) {
    return result->create<T>(llvm::cast<T>(from));
  }

  Instruction *duplicate(const Instruction &from) {
    switch (from.kind) {
    case InstructionKind::Constant:
      return duplicateAs<ConstantInstruction>(from);
    case InstructionKind::Copy:
      return duplicateAs<CopyInstruction>(from);
    case InstructionKind::Load:
      return duplicateAs<LoadInstruction>(from);
    case InstructionKind::Store:
      return duplicateAs<StoreInstruction>(from);
    case InstructionKind::Call:
      return duplicateAs<CallInstruction>(from);
    case InstructionKind::Closure:
      return duplicateAs<ClosureInstruction>(from);
    case InstructionKind::Allocate:
      return duplicateAs<AllocateInstruction>(from);
    case InstructionKind::Await:
      return duplicateAs<AwaitInstruction>(from);
    case InstructionKind::Yield:
      return duplicateAs<YieldInstruction>(from);
    case InstructionKind::ScopeExit:
      return duplicateAs<ScopeExitInstruction>(from);
    case InstructionKind::Opaque:
      break;
    }
    return duplicateAs<OpaqueInstruction>(from);
  }

  // The bodies: the other units' first, each going on to the next.

  void joinBodies() {
    Function &body = result->function(0);
    body = units.front().module->function(0);
    body.locals.clear();
    body.blocks.clear();
    for (size_t unit = 0; unit < units.size(); ++unit)
      for (Local local : units[unit].module->function(0).locals) {
        local.type = type(unit, local.type);
        local.range = range(unit, local.range);
        body.locals.push_back(local);
      }
    for (size_t unit = units.size(); unit-- > 0;)
      appendBody(unit, body);
  }

  void appendBody(size_t unit, Function &body) {
    const Function &from = units[unit].module->function(0);
    const auto firstBlock = static_cast<BlockId>(body.blocks.size());
    const auto next = static_cast<BlockId>(firstBlock + from.blocks.size());
    const auto moved = [&](BlockId id) { return id == kNoBlock ? id : id + firstBlock; };
    const auto local = [&](LocalId id) { return id + bases[unit].bodyLocals; };
    for (Block block : from.blocks) {
      copyCode(unit, block);
      for (Instruction *instruction : block.instructions) {
        mapReads(*instruction, *result, local);
        if (LocalId written = writtenLocal(*instruction); written != kNoLocal)
          mapWritten(*instruction, local(written));
      }
      Terminator &end = block.terminator;
      mapReads(end, local);
      end.target = moved(end.target);
      end.otherwise = moved(end.otherwise);
      block.unwind = moved(block.unwind);
      if (end.kind == TerminatorKind::Return && unit != 0)
        end = Terminator{.kind = TerminatorKind::Branch, .range = end.range, .target = next};
      body.blocks.push_back(std::move(block));
    }
  }

  /// What every importer uses is seen: to them alone it is no longer exported.
  void hideWhatIsSeen() {
    for (size_t unit = 0; unit < units.size(); ++unit) {
      if (!units[unit].allImportersSeen)
        continue;
      const Module &module = *units[unit].module;
      for (const auto &each : llvm::drop_begin(module.functions))
        if (symbols.isImported(symbols.renamed(unit, each->name)) && each->owner == kNoClass)
          result->function(function(unit, each->id)).isExported = false;
      for (const auto &each : module.classes)
        if (symbols.isImported(symbols.renamed(unit, each->name)))
          result->classAt(classId(unit, each->id)).isExported = false;
    }
    for (ModuleVariable &variable : result->variables)
      if (symbols.isImported(variable.name))
        variable.isExported = false;
  }

  llvm::ArrayRef<Unit> units;
  std::unique_ptr<Module> result;
  Symbols symbols;
  std::vector<Base> bases;
};

} // namespace

std::unique_ptr<Module> link(llvm::ArrayRef<Unit> units) { return Linker(units).run(); }

} // namespace leaklint::link
