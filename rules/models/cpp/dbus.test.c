// libdbus.
#include <stddef.h>

typedef struct DBusMessage DBusMessage;
typedef struct DBusError DBusError;
typedef struct DBusConnection DBusConnection;
typedef struct DBusPendingCall DBusPendingCall;
typedef struct DBusServer DBusServer;

extern DBusMessage *dbus_message_new_method_call(const char *bus_name, const char *path, const char *iface,
                                                 const char *method);
extern void dbus_message_unref(DBusMessage *message);
extern DBusConnection *dbus_bus_get_private(int type, DBusError *error);
extern void dbus_connection_unref(DBusConnection *connection);
extern DBusConnection *dbus_bus_get(int type, DBusError *error);
extern unsigned int dbus_connection_send_with_reply(DBusConnection *connection, DBusMessage *message,
                                                    DBusPendingCall **pending_return, int timeout_milliseconds);
extern void dbus_pending_call_unref(DBusPendingCall *pending);
extern DBusServer *dbus_server_listen(const char *address, DBusError *error);
extern void dbus_server_unref(DBusServer *server);
extern unsigned int dbus_connection_list_registered(DBusConnection *connection, const char *parent_path,
                                                    char ***child_entries);
extern void dbus_free_string_array(char **str_array);
extern void *dbus_malloc(size_t bytes);
extern void dbus_free(void *memory);

int d_bus_message_left(const char *bus_name, const char *path, const char *iface, const char *method) {
  DBusMessage *message = dbus_message_new_method_call(bus_name, path, iface, method); // leak: resource-not-closed
  return message != NULL;
}

int d_bus_message_released(const char *bus_name, const char *path, const char *iface, const char *method) {
  DBusMessage *message = dbus_message_new_method_call(bus_name, path, iface, method); // ok: released
  if (!message)
    return -1;
  dbus_message_unref(message);
  return 0;
}

int private_d_bus_connection_left(int type, DBusError *error) {
  DBusConnection *connection = dbus_bus_get_private(type, error); // leak: resource-not-closed
  return connection != NULL;
}

int private_d_bus_connection_released(int type, DBusError *error) {
  DBusConnection *connection = dbus_bus_get_private(type, error); // ok: released
  if (!connection)
    return -1;
  dbus_connection_unref(connection);
  return 0;
}

int d_bus_connection_left(int type, DBusError *error) {
  DBusConnection *connection = dbus_bus_get(type, error); // missed: resource-not-closed (low confidence)
  return connection != NULL;
}

int d_bus_connection_released(int type, DBusError *error) {
  DBusConnection *connection = dbus_bus_get(type, error); // ok: released
  if (!connection)
    return -1;
  dbus_connection_unref(connection);
  return 0;
}

int pending_d_bus_call_left(DBusConnection *connection, DBusMessage *message, int timeout_milliseconds) {
  DBusPendingCall *call;
  if (!dbus_connection_send_with_reply(connection, message, &call, timeout_milliseconds)) // leak: resource-not-closed
    return -1;
  return 0;
}

int pending_d_bus_call_released(DBusConnection *connection, DBusMessage *message, int timeout_milliseconds) {
  DBusPendingCall *call;
  if (!dbus_connection_send_with_reply(connection, message, &call, timeout_milliseconds)) // ok: released
    return -1;
  dbus_pending_call_unref(call);
  return 0;
}

int d_bus_server_left(const char *address, DBusError *error) {
  DBusServer *server = dbus_server_listen(address, error); // leak: resource-not-closed
  return server != NULL;
}

int d_bus_server_released(const char *address, DBusError *error) {
  DBusServer *server = dbus_server_listen(address, error); // ok: released
  if (!server)
    return -1;
  dbus_server_unref(server);
  return 0;
}

int list_of_d_bus_strings_left(DBusConnection *connection, const char *parent_path) {
  char **list;
  if (!dbus_connection_list_registered(connection, parent_path, &list)) // leak: resource-not-closed
    return -1;
  return 0;
}

int list_of_d_bus_strings_freed(DBusConnection *connection, const char *parent_path) {
  char **list;
  if (!dbus_connection_list_registered(connection, parent_path, &list)) // ok: freed
    return -1;
  dbus_free_string_array(list);
  return 0;
}

int heap_memory_left(size_t bytes) {
  void *memory = dbus_malloc(bytes); // leak: resource-not-closed
  return memory != NULL;
}

int heap_memory_freed(size_t bytes) {
  void *memory = dbus_malloc(bytes); // ok: freed
  if (!memory)
    return -1;
  dbus_free(memory);
  return 0;
}

extern unsigned dbus_connection_add_filter(DBusConnection *connection,
                                           int (*filter)(DBusConnection *, DBusMessage *, void *), void *data,
                                           void (*free_data)(void *));
extern void dbus_connection_remove_filter(DBusConnection *connection,
                                          int (*filter)(DBusConnection *, DBusMessage *, void *), void *data);
extern void dbus_bus_add_match(DBusConnection *connection, const char *match, void *error);
extern void dbus_bus_remove_match(DBusConnection *connection, const char *match, void *error);

struct monitor {
  DBusConnection *bus;
  int messages;
};

static int count_message(DBusConnection *connection, DBusMessage *message, void *data) {
  ++((struct monitor *)data)->messages;
  return 1;
}

void monitor_start(struct monitor *monitor) {
  dbus_connection_add_filter(monitor->bus, count_message, monitor, NULL); // ok: monitor_stop removes it
  dbus_bus_add_match(monitor->bus, "type='signal'", NULL);                // ok: monitor_stop removes it
}

void monitor_stop(struct monitor *monitor) {
  dbus_bus_remove_match(monitor->bus, "type='signal'", NULL);
  dbus_connection_remove_filter(monitor->bus, count_message, monitor);
}

void count_all(DBusConnection *bus) {
  struct monitor monitor = {bus, 0};
  dbus_connection_add_filter(bus, count_message, &monitor, NULL); // leak: listener-not-removed
  dbus_bus_add_match(bus, "type='signal'", NULL);                 // missed: listener-not-removed (low confidence)
}
