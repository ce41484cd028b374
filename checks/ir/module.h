#pragma once

#include "checks/ir/function.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/StringSaver.h"

#include <memory>
#include <string>
#include <vector>

namespace leaklint::ir {

enum class ClassKind : uint8_t {
  Declared,     ///< `class C`, or a constructor function with methods on its prototype
  ObjectLiteral ///< an object literal with functions: one instance for each evaluation
};

struct Field {
  Name name;
  TypeReference type;
  SourceRange range;
  bool isStatic = false;
};

struct Method {
  Name name;
  FunctionId function = kNoFunction; ///< kNoFunction: declared here, defined in a unit that cannot be seen
  bool isStatic = false;
};

struct Class {
  ClassId id = kNoClass;
  Name name; ///< empty for an anonymous one
  ClassKind kind = ClassKind::Declared;
  FunctionId enclosing = kNoFunction; ///< the function in whose body the class is defined
  /// What it extends or implements; for an object literal handed to a call (`Base.extend({...})`,
  /// `defineComponent({...})`) the callee, so that models can tell what the literal becomes.
  std::vector<AccessPath> bases;
  std::vector<AccessPath> decorators;
  std::vector<Field> fields;
  std::vector<Method> methods;
  SourceRange range;
  SourceRange nameRange;
  bool isExported = false;
};

struct ModuleVariable {
  Name name;
  TypeReference type;
  SourceRange range;
  bool constant = false;
  bool isExported = false;
};

/// `local` is bound to export `imported` of module `specifier` (`*` for the whole namespace, `default`).
struct Import {
  Name local;
  Name specifier;
  Name imported;
  SourceRange range;
};

/// The module exports `local` as `name`. A re-export has a specifier: `export {imported as name} from 'specifier'`.
struct Export {
  Name name;
  Name local;
  Name specifier;
  SourceRange range;
};

/// A comment, its text without the marks that begin and end it.
struct Comment {
  SourceRange range;
  Name text;
};

/// A part of the file that could not be parsed or lowered.
struct Defect {
  SourceRange range;
  std::string reason;
};

/// One source file (or translation unit) as the analyses see it. Owns everything its parts point to.
/// Not copyable; not thread-safe: one thread lowers and analyses it.
class Module {
public:
  Module() : strings(arena) {}
  Module(const Module &) = delete;
  Module &operator=(const Module &) = delete;

  /// Copies `text` into the arena, once for equal texts.
  Name intern(llvm::StringRef text) { return strings.save(text); }

  template <typename T> llvm::ArrayRef<T> copy(llvm::ArrayRef<T> items) { return items.copy(arena); }
  template <typename T, typename... Args> T *create(Args &&...args) {
    return new (arena.Allocate<T>()) T(std::forward<Args>(args)...);
  }

  Function &addFunction();
  Class &addClass();
  Function &function(FunctionId id) { return *functions[id]; }
  const Function &function(FunctionId id) const { return *functions[id]; }
  Class &classAt(ClassId id) { return *classes[id]; }
  const Class &classAt(ClassId id) const { return *classes[id]; }

  llvm::BumpPtrAllocator arena; // declared first: `strings` refers to it
  llvm::UniqueStringSaver strings;

  std::vector<std::string> files; ///< files[0] is the module's own path, as given by the user
  /// Files of other modules that were linked in have this number or a higher one: they are looked through, not judged.
  uint32_t ownFiles = std::numeric_limits<uint32_t>::max();
  std::string modelSet;                             ///< the folder of rules/models whose records apply ("javascript")
  std::vector<std::unique_ptr<Function>> functions; ///< functions[0] is the module body
  std::vector<std::unique_ptr<Class>> classes;
  std::vector<ModuleVariable> variables;
  std::vector<Import> imports;
  std::vector<Export> exports;
  std::vector<Comment> comments;
  std::vector<Defect> defects;
  uint32_t unseen = 0; ///< declarations and expressions that the compiler could not make sense of (C and C++)
};

} // namespace leaklint::ir
