// Objects, signals and buses of GObject and GIO.
typedef char gchar;
typedef int gboolean;
typedef unsigned int guint;
typedef unsigned long gulong;
typedef unsigned long gsize;
typedef void *gpointer;
typedef struct _GError GError;
typedef struct _GObject GObject;
typedef struct _GFile GFile;
typedef struct _GFileInputStream GFileInputStream;
typedef struct _GCancellable GCancellable;
typedef struct _GVariant GVariant;
typedef struct _GBytes GBytes;
typedef struct _GSettings GSettings;
typedef struct _GDBusConnection GDBusConnection;
typedef struct _GNetworkMonitor GNetworkMonitor;
typedef struct _GClosure GClosure;
typedef void (*GCallback)(void);
typedef void (*GClosureNotify)(gpointer data, GClosure *closure);

gpointer g_object_ref(gpointer object);
void g_object_unref(gpointer object);
gpointer g_steal_pointer(gpointer place);
gulong g_signal_connect_data(gpointer instance, const gchar *signal, GCallback handler, gpointer data, GClosureNotify notify, int flags);
gulong g_signal_connect_object(gpointer instance, const gchar *signal, GCallback handler, gpointer object, int flags);
void g_signal_handler_disconnect(gpointer instance, gulong id);
guint g_signal_handlers_disconnect_matched(gpointer instance, int mask, guint signal, guint detail, GClosure *closure, gpointer function, gpointer data);
#define g_signal_connect(instance, signal, handler, data) g_signal_connect_data((instance), (signal), (handler), (data), 0, 0)
#define g_signal_handlers_disconnect_by_func(instance, function, data) \
  g_signal_handlers_disconnect_matched((instance), 8 | 16, 0, 0, 0, (function), (data))
GFile *g_file_new_for_path(const gchar *path);
gchar *g_file_get_path(GFile *file);
gboolean g_file_query_exists(GFile *file, GCancellable *cancellable);
GFileInputStream *g_file_read(GFile *file, GCancellable *cancellable, GError **error);
gboolean g_file_load_contents(GFile *file, GCancellable *cancellable, gchar **contents, gsize *length, gchar **etag, GError **error);
void g_free(gpointer memory);
gchar **g_settings_list_keys(GSettings *settings);
GVariant *g_settings_get_value(GSettings *settings, const gchar *key);
int g_variant_get_int32(GVariant *value);
void g_variant_unref(GVariant *value);
void g_strfreev(gchar **strings);
GNetworkMonitor *g_network_monitor_get_default(void);
guint g_bus_watch_name(int type, const gchar *name, int flags, gpointer appeared, gpointer vanished, gpointer data, gpointer free_data);
void g_bus_unwatch_name(guint id);
guint g_bus_own_name(int type, const gchar *name, int flags, gpointer acquired, gpointer taken, gpointer lost, gpointer data, gpointer free_data);
void g_bus_unown_name(guint id);
guint g_dbus_connection_signal_subscribe(GDBusConnection *connection, const gchar *sender, const gchar *interface, const gchar *member,
                                         const gchar *path, const gchar *argument, int flags, gpointer callback, gpointer data, gpointer free_data);
void g_dbus_connection_signal_unsubscribe(GDBusConnection *connection, guint id);
gulong g_cancellable_connect(GCancellable *cancellable, GCallback callback, gpointer data, gpointer free_data);
void g_cancellable_disconnect(GCancellable *cancellable, gulong id);
void g_print(const gchar *format, ...);
void glib_autoptr_cleanup_GFile(GFile **place);
#define g_autoptr_GFile __attribute__((cleanup(glib_autoptr_cleanup_GFile))) GFile *

gboolean exists(const gchar *path) {
  GFile *file = g_file_new_for_path(path); // leak: resource-not-closed
  return g_file_query_exists(file, 0);
}

gboolean is_there(const gchar *path) {
  g_autoptr_GFile file = g_file_new_for_path(path); // ok: released at the end of the scope
  return g_file_query_exists(file, 0);
}

GFile *home(void) {
  g_autoptr_GFile file = g_file_new_for_path("/home"); // ok: stolen for the caller
  return g_steal_pointer(&file);
}

int open_twice(GFile *file) {
  GFileInputStream *stream = g_file_read(file, 0, 0); // leak: resource-not-closed
  if (!stream)
    return -1;
  if (!g_file_query_exists(file, 0))
    return 0;
  g_object_unref(stream);
  return 1;
}

void show(GFile *file) {
  gchar *path = g_file_get_path(file); // leak: resource-not-closed
  g_print("%s\n", path);
}

void show_all(GFile *file) {
  gchar *path = g_file_get_path(file); // ok: freed
  g_print("%s\n", path);
  g_free(path);
}

gboolean load(GFile *file) {
  gchar *contents = 0;
  gsize length = 0;
  if (!g_file_load_contents(file, 0, &contents, &length, 0, 0)) // ok: freed where it succeeds
    return 0;
  g_print("%s\n", contents);
  g_free(contents);
  return 1;
}

gboolean check(GFile *file) {
  gchar *contents = 0;
  if (!g_file_load_contents(file, 0, &contents, 0, 0, 0)) // leak: resource-not-closed
    return 0;
  g_print("%s\n", contents);
  return 1;
}

int volume(GSettings *settings) {
  GVariant *value = g_settings_get_value(settings, "volume"); // leak: resource-not-closed
  return g_variant_get_int32(value);
}

int balance(GSettings *settings) {
  gchar **keys = g_settings_list_keys(settings); // ok: freed
  GVariant *value = g_settings_get_value(settings, "balance"); // ok: released
  int result = keys[0] ? g_variant_get_int32(value) : 0;
  g_variant_unref(value);
  g_strfreev(keys);
  return result;
}

struct panel {
  GDBusConnection *bus;
  gulong network_id;
  guint owner_id;
  guint watch_id;
  guint name_id;
  guint signal_id;
};

static void changed(void) {}

struct panel *panel_open(struct panel *panel, GObject *model) {
  GNetworkMonitor *monitor = g_network_monitor_get_default();
  panel->network_id = g_signal_connect(monitor, "network-changed", changed, panel); // ok: panel_close disconnects it
  g_signal_connect(monitor, "notify::metered", changed, panel); // ok: panel_close disconnects it by its function
  g_signal_connect_object(model, "changed", changed, model, 0); // ok: it ends with its object
  panel->watch_id = g_bus_watch_name(2, "org.example.Player", 0, changed, changed, panel, 0); // ok: panel_close ends it
  panel->name_id = g_bus_own_name(2, "org.example.Panel", 0, changed, changed, changed, panel, 0); // ok: panel_close ends it
  panel->signal_id = g_dbus_connection_signal_subscribe(panel->bus, 0, "org.example", "Changed", 0, 0, 0, changed, panel, 0); // ok: panel_close ends it
  return panel;
}

void panel_close(struct panel *panel) {
  GNetworkMonitor *monitor = g_network_monitor_get_default();
  g_signal_handler_disconnect(monitor, panel->network_id);
  g_signal_handlers_disconnect_by_func(monitor, changed, panel);
  g_bus_unwatch_name(panel->watch_id);
  g_bus_unown_name(panel->name_id);
  g_dbus_connection_signal_unsubscribe(panel->bus, panel->signal_id);
}

int wait_for(GCancellable *cancellable, int fast) {
  gulong id = g_cancellable_connect(cancellable, changed, 0, 0); // leak: listener-not-removed
  if (fast)
    return 0;
  g_cancellable_disconnect(cancellable, id);
  return 1;
}

void wait(GCancellable *cancellable) {
  gulong id = g_cancellable_connect(cancellable, changed, 0, 0); // ok: disconnected
  g_print("waiting\n");
  g_cancellable_disconnect(cancellable, id);
}

int probe(int fast) {
  guint id = g_bus_watch_name(2, "org.example.Probe", 0, changed, changed, 0, 0); // leak: listener-not-removed
  if (fast)
    return 0;
  g_bus_unwatch_name(id);
  return 1;
}

int own(int fast) {
  guint id = g_bus_own_name(2, "org.example.Own", 0, changed, changed, changed, 0, 0); // leak: resource-not-closed
  if (fast)
    return 0;
  g_bus_unown_name(id);
  return 1;
}

int listen(GDBusConnection *bus, int fast) {
  guint id = g_dbus_connection_signal_subscribe(bus, 0, "org.example", "Changed", 0, 0, 0, changed, 0, 0); // leak: listener-not-removed
  if (fast)
    return 0;
  g_dbus_connection_signal_unsubscribe(bus, id);
  return 1;
}

int follow(int fast) {
  GNetworkMonitor *monitor = g_network_monitor_get_default();
  gulong id = g_signal_connect(monitor, "network-changed", changed, 0); // leak: listener-not-removed
  if (fast)
    return 0;
  g_signal_handler_disconnect(monitor, id);
  return 1;
}
