// Strings, containers, values and sources of GLib.
typedef char gchar;
typedef int gboolean;
typedef unsigned int guint;
typedef unsigned long gsize;
typedef void *gpointer;
typedef struct _GError GError;
typedef struct _GBytes GBytes;
typedef struct _GByteArray GByteArray;
typedef struct _GArray GArray;
typedef struct _GPtrArray GPtrArray;
typedef struct _GHashTable GHashTable;
typedef struct _GList GList;
typedef struct _GSList GSList;
typedef struct _GString GString;
typedef struct _GQueue GQueue;
typedef struct _GVariant GVariant;
typedef struct _GVariantBuilder GVariantBuilder;
typedef struct _GVariantIter GVariantIter;
typedef struct _GDateTime GDateTime;
typedef struct _GTimeZone GTimeZone;
typedef struct _GTimer GTimer;
typedef struct _GChecksum GChecksum;
typedef struct _GRegex GRegex;
typedef struct _GMatchInfo GMatchInfo;
typedef struct _GKeyFile GKeyFile;
typedef struct _GDir GDir;
typedef struct _GMappedFile GMappedFile;
typedef struct _GMainLoop GMainLoop;
typedef struct _GMainContext GMainContext;
typedef struct _GSource GSource;
typedef struct _GThread GThread;
typedef struct _GOptionContext GOptionContext;
typedef gboolean (*GSourceFunc)(gpointer data);
typedef gpointer (*GThreadFunc)(gpointer data);

gchar *g_strdup(const gchar *text);
gchar *g_strdup_printf(const gchar *format, ...);
gchar *g_strchomp(gchar *text);
gchar **g_strsplit(const gchar *text, const gchar *delimiter, int tokens);
void g_strfreev(gchar **strings);
gpointer g_malloc(gsize size);
gpointer g_slice_alloc(gsize size);
void g_slice_free1(gsize size, gpointer block);
void g_free(gpointer memory);
gpointer g_steal_pointer(gpointer place);
void g_print(const gchar *format, ...);
gboolean g_file_get_contents(const gchar *name, gchar **contents, gsize *length, GError **error);
gboolean g_str_has_prefix(const gchar *text, const gchar *prefix);
GString *g_string_new(const gchar *text);
GString *g_string_append(GString *string, const gchar *text);
gchar *g_string_free(GString *string, gboolean free_segment);
GBytes *g_bytes_new(const void *data, gsize size);
gsize g_bytes_get_size(GBytes *bytes);
void g_bytes_unref(GBytes *bytes);
GPtrArray *g_ptr_array_new(void);
void g_ptr_array_unref(GPtrArray *array);
GHashTable *g_hash_table_new(gpointer hash, gpointer equal);
guint g_hash_table_size(GHashTable *table);
GList *g_hash_table_get_keys(GHashTable *table);
void g_hash_table_destroy(GHashTable *table);
guint g_list_length(GList *list);
void g_list_free(GList *list);
GVariant *g_variant_get_child_value(GVariant *value, gsize index);
int g_variant_get_int32(GVariant *value);
void g_variant_unref(GVariant *value);
GVariantIter *g_variant_iter_new(GVariant *value);
gsize g_variant_iter_n_children(GVariantIter *iter);
void g_variant_iter_free(GVariantIter *iter);
GDateTime *g_date_time_new_now_utc(void);
int g_date_time_get_year(GDateTime *time);
void g_date_time_unref(GDateTime *time);
GTimer *g_timer_new(void);
double g_timer_elapsed(GTimer *timer, unsigned long *micro);
void g_timer_destroy(GTimer *timer);
GRegex *g_regex_new(const gchar *pattern, int compile, int match, GError **error);
gboolean g_regex_match(const GRegex *regex, const gchar *text, int options, GMatchInfo **info);
void g_regex_unref(GRegex *regex);
void g_match_info_free(GMatchInfo *info);
GKeyFile *g_key_file_new(void);
gboolean g_key_file_load_from_file(GKeyFile *file, const gchar *name, int flags, GError **error);
void g_key_file_free(GKeyFile *file);
GDir *g_dir_open(const gchar *path, guint flags, GError **error);
const gchar *g_dir_read_name(GDir *dir);
void g_dir_close(GDir *dir);
GMainLoop *g_main_loop_new(GMainContext *context, gboolean running);
void g_main_loop_run(GMainLoop *loop);
void g_main_loop_unref(GMainLoop *loop);
GSource *g_timeout_source_new(guint interval);
guint g_source_attach(GSource *source, GMainContext *context);
void g_source_unref(GSource *source);
guint g_timeout_add(guint interval, GSourceFunc function, gpointer data);
guint g_idle_add(GSourceFunc function, gpointer data);
gboolean g_source_remove(guint id);
GThread *g_thread_new(const gchar *name, GThreadFunc function, gpointer data);
gpointer g_thread_join(GThread *thread);
void g_autoptr_cleanup_generic_gfree(void *place);
void glib_autoptr_cleanup_GDir(GDir **place);

#define g_autofree __attribute__((cleanup(g_autoptr_cleanup_generic_gfree)))
#define g_autoptr_GDir __attribute__((cleanup(glib_autoptr_cleanup_GDir))) GDir *

int greet(const gchar *name, int formal) {
  gchar *text = g_strdup_printf("Dear %s", name); // leak: resource-not-closed
  if (!formal)
    return 0;
  g_print("%s\n", text);
  g_free(text);
  return 1;
}

int salute(const gchar *name, int formal) {
  g_autofree gchar *text = g_strdup_printf("Dear %s", name); // ok: freed at the end of the scope
  if (!formal)
    return 0;
  g_print("%s\n", text);
  return 1;
}

gchar *title(const gchar *name) {
  g_autofree gchar *text = g_strdup(name); // ok: stolen for the caller
  return g_steal_pointer(&text);
}

void trim(const gchar *line) {
  gchar *text = g_strdup(line); // ok: freed under its other name, which a call returns
  gchar *same = g_strchomp(text);
  g_print("%s\n", same);
  g_free(same);
}

int split(const gchar *line) {
  gchar **parts = g_strsplit(line, ",", 0); // leak: resource-not-closed
  if (g_str_has_prefix(parts[0], "#"))
    return 0;
  g_strfreev(parts);
  return 1;
}

int load(const gchar *path) {
  gchar *contents = 0;
  gsize length = 0;
  if (!g_file_get_contents(path, &contents, &length, 0)) // leak: resource-not-closed
    return -1;
  if (length < 16)
    return 0;
  g_free(contents);
  return 1;
}

int load_all(const gchar *path) {
  gchar *contents = 0;
  gsize length = 0;
  if (!g_file_get_contents(path, &contents, &length, 0)) // ok: freed where it succeeds
    return -1;
  g_print("%s\n", contents);
  g_free(contents);
  return 1;
}

void blocks(gsize size) {
  gpointer kept = g_malloc(size); // leak: resource-not-closed
  gpointer block = g_slice_alloc(size); // ok: freed
  g_print("%p %p\n", kept, block);
  g_slice_free1(size, block);
}

int buffers(int wanted) {
  GString *text = g_string_new("one"); // ok: freed
  GBytes *bytes = g_bytes_new("two", 3); // leak: resource-not-closed
  GPtrArray *array = g_ptr_array_new(); // ok: released
  g_string_free(text, 1);
  g_ptr_array_unref(array);
  if (wanted < 3)
    return 0;
  wanted += (int)g_bytes_get_size(bytes);
  g_bytes_unref(bytes);
  return wanted;
}

guint keys(GHashTable *table) {
  GList *list = g_hash_table_get_keys(table); // leak: resource-not-closed
  return g_list_length(list);
}

guint keys_of(GHashTable *table) {
  GList *list = g_hash_table_get_keys(table); // ok: freed
  guint length = g_list_length(list);
  g_list_free(list);
  return length;
}

int tables(int wanted) {
  GHashTable *table = g_hash_table_new(0, 0); // leak: resource-not-closed
  if (wanted < 3)
    return 0;
  guint size = g_hash_table_size(table);
  g_hash_table_destroy(table);
  return (int)size;
}

int first(GVariant *all) {
  GVariant *child = g_variant_get_child_value(all, 0); // leak: resource-not-closed
  return g_variant_get_int32(child);
}

int second(GVariant *all) {
  GVariant *child = g_variant_get_child_value(all, 1); // ok: released
  GVariantIter *iter = g_variant_iter_new(all); // ok: freed
  int value = g_variant_get_int32(child) + (int)g_variant_iter_n_children(iter);
  g_variant_iter_free(iter);
  g_variant_unref(child);
  return value;
}

int year(void) {
  GDateTime *now = g_date_time_new_now_utc(); // leak: resource-not-closed
  return g_date_time_get_year(now);
}

double measure(void) {
  GDateTime *now = g_date_time_new_now_utc(); // ok: released
  GTimer *timer = g_timer_new(); // ok: destroyed
  double elapsed = g_timer_elapsed(timer, 0) + g_date_time_get_year(now);
  g_timer_destroy(timer);
  g_date_time_unref(now);
  return elapsed;
}

gboolean matches(const gchar *text) {
  GRegex *regex = g_regex_new("^a", 0, 0, 0); // ok: released
  GMatchInfo *info = 0;
  gboolean found = g_regex_match(regex, text, 0, &info); // leak: resource-not-closed
  g_regex_unref(regex);
  return found;
}

gboolean matches_all(const gchar *text) {
  GRegex *regex = g_regex_new("^a", 0, 0, 0); // ok: released
  GMatchInfo *info = 0;
  gboolean found = g_regex_match(regex, text, 0, &info); // ok: freed
  g_match_info_free(info);
  g_regex_unref(regex);
  return found;
}

int configure(const gchar *path) {
  GKeyFile *file = g_key_file_new(); // leak: resource-not-closed
  if (!g_key_file_load_from_file(file, path, 0, 0))
    return -1;
  g_key_file_free(file);
  return 0;
}

int list(const gchar *path) {
  GDir *dir = g_dir_open(path, 0, 0); // leak: resource-not-closed
  if (!dir)
    return -1;
  if (!g_dir_read_name(dir))
    return 0;
  g_dir_close(dir);
  return 1;
}

int list_all(const gchar *path) {
  g_autoptr_GDir dir = g_dir_open(path, 0, 0); // ok: closed at the end of the scope
  if (!dir || !g_dir_read_name(dir))
    return 0;
  return 1;
}

static gboolean tick(gpointer data) { return data != 0; }

void attach(GMainContext *context) {
  GSource *kept = g_timeout_source_new(100); // leak: resource-not-closed
  g_source_attach(kept, context);
  GSource *source = g_timeout_source_new(200); // ok: released, the context has its own reference
  g_source_attach(source, context);
  g_source_unref(source);
}

void run(void) {
  GMainLoop *loop = g_main_loop_new(0, 0); // ok: released
  g_main_loop_run(loop);
  g_main_loop_unref(loop);
}

static gpointer work(gpointer data) { return data; }

int compute(gpointer data, int wait) {
  GThread *thread = g_thread_new("compute", work, data); // leak: resource-not-closed
  if (!wait)
    return 0;
  g_thread_join(thread);
  return 1;
}

struct clock {
  guint tick_id;
  guint sync_id;
};

void clock_start(struct clock *clock) {
  clock->tick_id = g_timeout_add(1000, tick, clock);  // ok: clock_stop removes it
  clock->sync_id = g_timeout_add(60000, tick, clock); // missed: timer-not-cleared (low confidence: a callback that returns FALSE ends it)
  g_idle_add(tick, clock);                            // ok: it ends by itself
}

void clock_stop(struct clock *clock) { g_source_remove(clock->tick_id); }

void g_string_that_returns_itself(const char *more) {
  GString *text = g_string_new("x"); // ok: what append returns is the string itself
  text = g_string_append(text, more);
  g_string_free(text, 1);
}
