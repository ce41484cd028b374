#pragma once

#include "checks/ir/access_path.h"
#include "frontends/treesitter/task.h"

namespace leaklint::frontends::treesitter {

/// The value of an expression, to be awaited at once. A leaf has it without a Task.
class Operand {
public:
  explicit Operand(ir::LocalId ready) : local(ready) {}
  explicit Operand(Task<ir::LocalId> computed) : task(std::move(computed)) {}
  bool await_ready() const noexcept { return !task; }
  template <typename Promise> void await_suspend(std::coroutine_handle<Promise> caller) const noexcept {
    task.await_suspend(caller);
  }
  ir::LocalId await_resume() const { return task ? task.await_resume() : local; }

private:
  ir::LocalId local = ir::kNoLocal;
  Task<ir::LocalId> task;
};

} // namespace leaklint::frontends::treesitter
