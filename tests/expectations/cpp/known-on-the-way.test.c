// What the way to a branch tells: constants set before the acquisition, flags behind a pointer, cleanups by attribute.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void before(int chosen) {
  int done = 0;
  char *text = NULL;
  if (chosen)
    text = strdup("x"); // ok: done is still 0 on this way, so that the text is freed
  else
    done = 1;
  if (done) {
    puts("done");
  } else {
    puts(text);
    free(text);
  }
}

void changed(int chosen, int done) {
  char *text = NULL;
  if (chosen)
    text = strdup("x"); // leak: resource-not-closed
  if (done) {
    puts("done");
  } else {
    puts(text);
    free(text);
  }
}

char *through(int chosen, int bad, unsigned short *const must_free) {
  char *text = "a";
  *must_free = 0;
  if (chosen) {
    text = malloc(9); // ok: the flag was set with it, and the caller is told
    if (text == NULL)
      return "out of memory";
    *must_free = 1;
  }
  puts(text);
  if (bad) {
    if (*must_free == 1)
      free(text);
    return "bad";
  }
  return text;
}

char *through_none(int chosen, int bad, unsigned short *const must_free) {
  char *text = "a";
  if (chosen) {
    text = malloc(9); // leak: resource-not-closed
    if (text == NULL)
      return "out of memory";
  }
  puts(text);
  if (bad) {
    if (*must_free == 1)
      free(text);
    return "bad";
  }
  return text;
}

static void free_text(char **text) {
  if (text == NULL)
    return;
  free(*text);
}

static void show_text(char **text) { puts(*text); }

int by_attribute(const char *from) {
  __attribute__((cleanup(free_text))) char *text = strdup(from); // ok: freed at the end of the block
  return text == NULL ? 1 : puts(text);
}

int by_attribute_later(const char *from) {
  __attribute__((cleanup(free_text))) char *text = NULL;
  text = strdup(from); // ok: freed at the end of the block
  return text == NULL ? 1 : puts(text);
}

int by_another_attribute(const char *from) {
  __attribute__((cleanup(show_text))) char *text = strdup(from); // leak: resource-not-closed
  return text == NULL;
}
