// Old-style classes: what the scopes found becomes ir::Classes.

#include "frontends/treesitter/javascript/lowering.h"

namespace leaklint::frontends::javascript {

/// Made before anything is lowered, since their methods may stand in any order.
void Lowering::makePrototypeClasses() {
  for (const PrototypeClass &prototype : scopes.prototypes) {
    ir::Class &made = module.addClass();
    const Binding &binding = scopes.bindings[prototype.binding];
    made.name = intern(binding.name);
    made.range = prototype.constructor->range();
    made.nameRange = binding.declaration->range();
    made.isExported = binding.exported;
    prototypeOf[prototype.constructor] = static_cast<uint32_t>(prototypeClasses.size());
    prototypeClasses.push_back(made.id);
    scopes.bindings[prototype.binding].classId = made.id;
  }
}

/// In the function that holds the constructor, where the bases' names mean what they say.
void Lowering::definePrototypeBases(uint32_t prototypeClass) {
  ir::Class &made = module.classAt(prototypeClasses[prototypeClass]);
  made.enclosing = here->function.id;
  for (const Node *base : scopes.prototypes[prototypeClass].bases)
    if (const std::optional<AccessPath> path = plainPath(base))
      made.bases.push_back(*path);
}

} // namespace leaklint::frontends::javascript
