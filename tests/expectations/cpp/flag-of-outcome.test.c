// A variable that holds what came of opening: where it says so, it is open.
#include <regex.h>
#include <stdbool.h>
#include <stdlib.h>

extern int work(void);

int computed(const char *text) {
  bool ok = false;
  regex_t pattern;
  ok = (regcomp(&pattern, text, 0) == 0); // ok: `ok` tells
  work();
  if (ok)
    regfree(&pattern);
  return 0;
}

int computed_of_two(const char *text) {
  bool ok = false;
  regex_t pattern;
  ok = text && (regcomp(&pattern, text, 0) == 0); // ok: the same
  work();
  if (ok)
    regfree(&pattern);
  return 0;
}

int set(const char *text) {
  bool ok = false;
  regex_t pattern;
  if (regcomp(&pattern, text, 0) == 0) // ok: the same
    ok = true;
  work();
  if (ok)
    regfree(&pattern);
  return 0;
}

int other(const char *text) {
  regex_t pattern;
  int ready = work();
  if (regcomp(&pattern, text, 0) != 0) // leak: resource-not-closed
    return 1;
  if (ready)
    regfree(&pattern);
  return 0;
}

// On the way to the label the variable still has what it was set to.
int labelled(int (*take)(void *)) {
  int error = 7;
  void *memory = calloc(1, 16); // ok: only after take() succeeded it is kept
  if (!memory)
    return 1;
  error = work();
  if (error != 0)
    goto fail;
  error = take(memory);
fail:
  if (error)
    free(memory);
  return error;
}

int labelled_wrong(int (*take)(void *)) {
  int error = 0;
  void *memory = calloc(1, 16); // missed: resource-not-closed (one way hands it to code that cannot be seen, so that nothing is said of the others)
  if (!memory)
    return 1;
  if (work() != 0)
    goto fail;
  error = take(memory);
fail:
  if (error)
    free(memory);
  return error;
}
