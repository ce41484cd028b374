// ncurses and readline.
#include <stddef.h>
#include <stdio.h>

typedef struct WINDOW WINDOW;
typedef struct SCREEN SCREEN;

extern WINDOW *newwin(int, int, int, int);
extern int delwin(WINDOW *);
extern SCREEN *newterm(const char *, FILE *, FILE *);
extern void delscreen(SCREEN *);
extern char *readline(const char *);
extern void free(void *__ptr);
extern char **rl_completion_matches(const char *, void (*callback)(void));

int window_left(int argument0, int argument1, int argument2, int argument3) {
  WINDOW *window = newwin(argument0, argument1, argument2, argument3); // leak: resource-not-closed
  return window != NULL;
}

int window_released(int argument0, int argument1, int argument2, int argument3) {
  WINDOW *window = newwin(argument0, argument1, argument2, argument3); // ok: released
  if (!window)
    return -1;
  delwin(window);
  return 0;
}

int screen_left(const char *argument0, FILE *argument1, FILE *argument2) {
  SCREEN *screen = newterm(argument0, argument1, argument2); // leak: resource-not-closed
  return screen != NULL;
}

int screen_released(const char *argument0, FILE *argument1, FILE *argument2) {
  SCREEN *screen = newterm(argument0, argument1, argument2); // ok: released
  if (!screen)
    return -1;
  delscreen(screen);
  return 0;
}

int line_of_input_left(const char *argument0) {
  char *line = readline(argument0); // leak: resource-not-closed
  return line != NULL;
}

int line_of_input_freed(const char *argument0) {
  char *line = readline(argument0); // ok: freed
  if (!line)
    return -1;
  free(line);
  return 0;
}

int list_of_completions_left(const char *argument0, void (*argument1)(void)) {
  char **matches = rl_completion_matches(argument0, argument1); // leak: resource-not-closed
  return matches != NULL;
}

int list_of_completions_freed(const char *argument0, void (*argument1)(void)) {
  char **matches = rl_completion_matches(argument0, argument1); // ok: freed
  if (!matches)
    return -1;
  free(matches);
  return 0;
}
