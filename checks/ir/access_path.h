#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <limits>

namespace leaklint::ir {

/// A string owned by the Module's arena: valid for as long as the Module is.
using Name = llvm::StringRef;

/// Index into Function::locals. Parameters, captures, `this` and temporaries are locals too: Local::kind tells them
/// apart.
using LocalId = uint32_t;
inline constexpr LocalId kNoLocal = std::numeric_limits<LocalId>::max();

enum class ProjectionKind : uint8_t {
  Field,      ///< `.name`, or an element whose key is a constant string
  Element,    ///< `[index]`; with no index: some element, as a loop over a container sees
  Key,        ///< some key, as a loop over a dictionary's keys sees
  Dereference ///< `*p`
};

/// One step of an access path.
struct Projection {
  ProjectionKind kind = ProjectionKind::Field;
  Name name;                ///< Field only
  LocalId index = kNoLocal; ///< Element only; kNoLocal where the index is not one value

  bool operator==(const Projection &) const = default;
};

enum class RootKind : uint8_t {
  Local,  ///< a local of the function, see Local::kind
  Module, ///< a module-level variable, function or class, by name
  Global, ///< a name the module does not define
  Import  ///< the module with this specifier; its exports are fields (`default` included)
};

/// A place: a root and what is selected from it. Paths are kept short by the builder (kMaxProjections):
/// a longer chain is split over temporaries.
struct AccessPath {
  RootKind root = RootKind::Local;
  LocalId local = kNoLocal; ///< RootKind::Local only
  Name name;                ///< other roots: the variable's name, or the import's specifier
  llvm::ArrayRef<Projection> projections;

  bool empty() const { return root == RootKind::Local && local == kNoLocal; }
  bool isPlainLocal() const { return root == RootKind::Local && projections.empty(); }

  static AccessPath ofLocal(LocalId id) { return {RootKind::Local, id, {}, {}}; }
};

inline constexpr unsigned kMaxProjections = 6;

} // namespace leaklint::ir
