#include "tools/leaklint/crash_guard.h"

#include "llvm/Support/CrashRecoveryContext.h"

#include <csignal>
#include <exception>
#include <memory>
#include <optional>

namespace leaklint::driver {
namespace {

#if __has_feature(address_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

constexpr size_t kSignalStack = 64U << 10U;

/// A handler cannot run on the stack that has just overflowed.
class SignalStack {
public:
  SignalStack() : memory(std::make_unique<char[]>(kSignalStack)) {
    stack_t stack = {};
    stack.ss_sp = memory.get();
    stack.ss_size = kSignalStack;
    sigaltstack(&stack, &previous);
  }
  ~SignalStack() { sigaltstack(&previous, nullptr); }
  SignalStack(const SignalStack &) = delete;
  SignalStack &operator=(const SignalStack &) = delete;

private:
  std::unique_ptr<char[]> memory;
  stack_t previous = {};
};

} // namespace

void enableCrashGuard() {
  if (kSanitized)
    return;
  llvm::CrashRecoveryContext::Enable();
  // LLVM's handlers do not ask for the signal stack.
  for (int signal : {SIGSEGV, SIGBUS}) {
    struct sigaction action = {};
    if (sigaction(signal, nullptr, &action) == 0) {
      action.sa_flags |= SA_ONSTACK;
      sigaction(signal, &action, nullptr);
    }
  }
}

bool guarded(llvm::function_ref<void()> work) {
  // AddressSanitizer has signal stacks of its own, and takes them back at the end of a thread.
  thread_local std::optional<SignalStack> signalStack;
  if (!kSanitized && !signalStack)
    signalStack.emplace();
  bool threw = false;
  llvm::CrashRecoveryContext context;
  const bool survived = context.RunSafely([&] {
    // An exception, such as one for want of memory, must not unwind through LLVM.
    try {
      work();
    } catch (...) {
      threw = true;
    }
  });
  return survived && !threw;
}

} // namespace leaklint::driver
