// Errors that GLib hands out through a pointer.
typedef char gchar;
typedef int gboolean;
typedef unsigned long gsize;
typedef struct _GError {
  int domain;
  int code;
  gchar *message;
} GError;
typedef struct _GFile GFile;
typedef struct _GTask GTask;
typedef struct _GCancellable GCancellable;

gboolean g_file_set_contents(const gchar *name, const gchar *contents, long length, GError **error);
gboolean g_file_delete(GFile *file, GCancellable *cancellable, GError **error);
gboolean g_spawn_command_line_async(const gchar *command, GError **error);
GError *g_error_new_literal(int domain, int code, const gchar *message);
gboolean g_error_matches(const GError *error, int domain, int code);
void g_error_free(GError *error);
void g_clear_error(GError **error);
void g_propagate_error(GError **destination, GError *error);
void g_task_return_error(GTask *task, GError *error);
void g_print(const gchar *format, ...);

int save(const gchar *name) {
  GError *error = 0;
  if (!g_file_set_contents(name, "", 0, &error)) { // leak: resource-not-closed
    g_print("%s\n", error->message);
    return -1;
  }
  return 0;
}

int save_twice(const gchar *name) {
  GError *error = 0;
  if (!g_file_set_contents(name, "", 0, &error)) { // ok: freed where it fails
    g_print("%s\n", error->message);
    g_error_free(error);
    return -1;
  }
  return 0;
}

gboolean remove_file(GFile *file, GError **error) {
  GError *inner = 0;
  if (!g_file_delete(file, 0, &inner)) { // ok: handed on
    g_propagate_error(error, inner);
    return 0;
  }
  return 1;
}

gboolean remove_quietly(GFile *file, GError **error) {
  return g_file_delete(file, 0, error); // ok: the caller's own
}

void start(const gchar *command) {
  GError *error = 0;
  g_spawn_command_line_async(command, &error); // ok: cleared
  if (error)
    g_print("%s\n", error->message);
  g_clear_error(&error);
}

void start_ignoring(const gchar *command) {
  g_spawn_command_line_async(command, 0); // ok: no error is asked for
}

void fail(GTask *task) {
  GError *error = g_error_new_literal(1, 2, "failed"); // ok: the task takes it
  g_task_return_error(task, error);
}

gboolean is_missing(void) {
  GError *error = g_error_new_literal(1, 2, "missing"); // leak: resource-not-closed
  return g_error_matches(error, 1, 2);
}
