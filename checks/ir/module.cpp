#include "checks/ir/module.h"

namespace leaklint::ir {

Function &Module::addFunction() {
  functions.push_back(std::make_unique<Function>());
  functions.back()->id = static_cast<FunctionId>(functions.size() - 1);
  return *functions.back();
}

Class &Module::addClass() {
  classes.push_back(std::make_unique<Class>());
  classes.back()->id = static_cast<ClassId>(classes.size() - 1);
  return *classes.back();
}

} // namespace leaklint::ir
