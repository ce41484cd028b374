#include "frontends/clang/process/child_process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to the user

namespace leaklint::frontends {
namespace {

using Clock = std::chrono::steady_clock;
using End = ChildResult::End;

constexpr size_t kChunk = 64U << 10U;
constexpr size_t kMostErrors = 64U << 10U;

/// Both ends are closed on exec, so that no other child that is started meanwhile keeps them open.
struct Pipe {
  int ends[2] = {-1, -1};
  Pipe() = default;
  Pipe(const Pipe &) = delete;
  Pipe &operator=(const Pipe &) = delete;
  ~Pipe() {
    closeEnd(0);
    closeEnd(1);
  }
  bool open() { return ::pipe2(ends, O_CLOEXEC) == 0; }
  /// For what we write: a socket can be told not to signal that its reader has gone.
  bool openSocket() { return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0; }
  void closeEnd(int which) {
    if (ends[which] >= 0)
      ::close(ends[which]);
    ends[which] = -1;
  }
};

/// The files and signals that the child starts with.
class SpawnSetup {
public:
  SpawnSetup(const Pipe &in, const Pipe &out, const Pipe &err) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], STDERR_FILENO);
    posix_spawnattr_init(&attributes);
    // leaklint ignores SIGPIPE; a child whose reader has gone shall end.
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    sigaddset(&signals, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  SpawnSetup(const SpawnSetup &) = delete;
  SpawnSetup &operator=(const SpawnSetup &) = delete;
  ~SpawnSetup() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
};

class Child {
public:
  Child(llvm::StringRef input, const ChildLimits &limits)
      : input(input), limits(limits), deadline(Clock::now() + limits.deadline) {}

  ChildResult run(const std::string &program, llvm::ArrayRef<std::string> arguments) {
    if (!in.openSocket() || !out.open() || !err.open() || !start(program, arguments)) {
      result.error = std::strerror(errno); // NOLINT(concurrency-mt-unsafe): glibc's is safe
      return std::move(result);
    }
    result.end = End::Exited;
    while (out.ends[0] >= 0 || err.ends[0] >= 0)
      if (!exchange())
        break;
    finish();
    return std::move(result);
  }

private:
  bool start(const std::string &program, llvm::ArrayRef<std::string> arguments) {
    std::vector<char *> words = {const_cast<char *>(program.c_str())};
    for (const std::string &argument : arguments)
      words.push_back(const_cast<char *>(argument.c_str()));
    words.push_back(nullptr);
    const SpawnSetup setup(in, out, err);
    errno = ::posix_spawn(&pid, program.c_str(), &setup.actions, &setup.attributes, words.data(), environ);
    in.closeEnd(0);
    out.closeEnd(1);
    err.closeEnd(1);
    if (input.empty())
      in.closeEnd(1);
    return errno == 0;
  }

  /// Waits for what can be read or written, and does it. False when the child is to be killed.
  bool exchange() {
    pollfd polled[] = {{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}, {in.ends[1], POLLOUT, 0}};
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0)
      return give(End::TimedOut);
    const int ready = ::poll(polled, 3, static_cast<int>(left));
    if (ready < 0 && errno != EINTR)
      return give(End::Crashed);
    if (ready <= 0)
      return true;
    if (polled[2].revents)
      writeInput();
    if (polled[1].revents)
      readFrom(err, result.errors, kMostErrors);
    if (polled[0].revents && !readFrom(out, result.output, limits.output))
      return give(End::TooMuch);
    return true;
  }

  bool give(End end) {
    result.end = end;
    return false;
  }

  void writeInput() {
    const ssize_t count = ::send(in.ends[1], input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0)
      input = input.drop_front(static_cast<size_t>(count));
    else if (errno == EAGAIN || errno == EINTR)
      return;
    // A child that does not want to read more says itself what was wrong.
    if (input.empty() || count <= 0)
      in.closeEnd(1);
  }

  /// False when there is more than `most`; what goes beyond it is dropped.
  static bool readFrom(Pipe &pipe, std::string &text, size_t most) {
    char buffer[kChunk];
    const ssize_t count = ::read(pipe.ends[0], buffer, sizeof(buffer));
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
      return true;
    if (count <= 0) {
      pipe.closeEnd(0);
      return true;
    }
    text.append(buffer, std::min(static_cast<size_t>(count), most - text.size()));
    return text.size() < most;
  }

  void finish() {
    if (result.end != End::Exited)
      ::kill(pid, SIGKILL);
    int status = 0;
    rusage usage = {};
    while (::wait4(pid, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    auto seconds = [](const timeval &time) {
      return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    result.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    if (result.end != End::Exited)
      return;
    if (WIFSIGNALED(status))
      result.end = End::Crashed;
    result.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  }

  llvm::StringRef input;
  const ChildLimits &limits;
  Clock::time_point deadline;
  Pipe in;
  Pipe out;
  Pipe err;
  pid_t pid = -1;
  ChildResult result;
};

} // namespace

ChildResult runChild(const std::string &program, llvm::ArrayRef<std::string> arguments, llvm::StringRef input,
                     const ChildLimits &limits) {
  return Child(input, limits).run(program, arguments);
}

} // namespace leaklint::frontends
