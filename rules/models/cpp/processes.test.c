// Child processes.
#include <spawn.h>
#include <stddef.h>
#include <sys/wait.h>

extern char **environ;

int launch(char *const *command) {
  pid_t child;
  return posix_spawnp(&child, command[0], NULL, NULL, command,
                      environ); // missed: resource-not-closed (low confidence: it may be waited for elsewhere)
}

int run(char *const *command) {
  pid_t child;
  int status = -1;
  if (posix_spawnp(&child, command[0], NULL, NULL, command, environ)) // ok: waited for
    return -1;
  waitpid(child, &status, 0);
  return status;
}

int run_quietly(char *const *command) {
  pid_t child;
  int status = -1;
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions)) // leak: resource-not-closed
    return -1;
  posix_spawn_file_actions_addclose(&actions, 1);
  if (posix_spawnp(&child, command[0], &actions, NULL, command, environ)) // ok: waited for
    return -1;
  posix_spawn_file_actions_destroy(&actions);
  waitpid(child, &status, 0);
  return status;
}

int run_silently(char *const *command) {
  pid_t child;
  int status = -1;
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions)) // ok: destroyed
    return -1;
  posix_spawn_file_actions_addclose(&actions, 1);
  int error = posix_spawnp(&child, command[0], &actions, NULL, command, environ); // ok: waited for
  posix_spawn_file_actions_destroy(&actions);
  if (error)
    return -1;
  waitpid(child, &status, 0);
  return status;
}

int run_in_group(char *const *command) {
  pid_t child;
  int status = -1;
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes); // missed: resource-not-closed (low confidence: it holds no memory on Linux)
  posix_spawnattr_setpgroup(&attributes, 0);
  if (posix_spawnp(&child, command[0], NULL, &attributes, command, environ)) // ok: waited for
    return -1;
  posix_spawnattr_destroy(&attributes);
  waitpid(child, &status, 0);
  return status;
}

int run_as_leader(char *const *command) {
  pid_t child;
  int status = -1;
  posix_spawnattr_t attributes;
  if (posix_spawnattr_init(&attributes)) // ok: destroyed
    return -1;
  posix_spawnattr_setpgroup(&attributes, 0);
  int error = posix_spawnp(&child, command[0], NULL, &attributes, command, environ); // ok: waited for
  posix_spawnattr_destroy(&attributes);
  if (error)
    return -1;
  waitpid(child, &status, 0);
  return status;
}
