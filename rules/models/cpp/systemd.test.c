// sd-bus, sd-event, sd-journal, libudev.
#include <stddef.h>

typedef struct sd_bus sd_bus;
typedef struct sd_bus_message sd_bus_message;
typedef struct sd_bus_error sd_bus_error;
typedef struct sd_bus_slot sd_bus_slot;
typedef struct sd_event sd_event;
typedef struct sd_event_source sd_event_source;
typedef struct sd_journal sd_journal;
struct udev;
struct udev_device;
struct udev_enumerate;
struct udev_monitor;

extern int sd_bus_open(sd_bus **ret);
extern sd_bus *sd_bus_unref(sd_bus *bus);
extern int sd_bus_message_new_method_call(sd_bus *bus, sd_bus_message **m, const char *destination, const char *path,
                                          const char *interface, const char *member);
extern sd_bus_message *sd_bus_message_unref(sd_bus_message *m);
extern int sd_bus_call(sd_bus *bus, sd_bus_message *m, unsigned long usec, sd_bus_error *ret_error,
                       sd_bus_message **reply);
extern int sd_bus_add_match(sd_bus *bus, sd_bus_slot **slot, const char *match, void (*callback)(void), void *userdata);
extern sd_bus_slot *sd_bus_slot_unref(sd_bus_slot *slot);
extern int sd_event_new(sd_event **e);
extern sd_event *sd_event_unref(sd_event *e);
extern int sd_event_add_io(sd_event *e, sd_event_source **s, int fd, unsigned int events, void (*callback)(void),
                           void *userdata);
extern sd_event_source *sd_event_source_unref(sd_event_source *s);
extern int sd_journal_open(sd_journal **ret, int flags);
extern void sd_journal_close(sd_journal *j);
extern int sd_journal_get_cursor(sd_journal *j, char **cursor);
extern void free(void *__ptr);
extern struct udev *udev_new(void);
extern struct udev *udev_unref(struct udev *udev);
extern struct udev_device *udev_device_new_from_syspath(struct udev *udev, const char *syspath);
extern struct udev_device *udev_device_unref(struct udev_device *udev_device);
extern struct udev_enumerate *udev_enumerate_new(struct udev *udev);
extern struct udev_enumerate *udev_enumerate_unref(struct udev_enumerate *udev_enumerate);
extern struct udev_monitor *udev_monitor_new_from_netlink(struct udev *udev, const char *name);
extern struct udev_monitor *udev_monitor_unref(struct udev_monitor *udev_monitor);

int bus_connection_left(void) {
  sd_bus *bus;
  if (sd_bus_open(&bus) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int bus_connection_released(void) {
  sd_bus *bus;
  if (sd_bus_open(&bus) < 0) // ok: released
    return -1;
  sd_bus_unref(bus);
  return 0;
}

int bus_message_left(sd_bus *bus, const char *destination, const char *path, const char *interface,
                     const char *member) {
  sd_bus_message *message;
  if (sd_bus_message_new_method_call(bus, &message, destination, path, interface, member) <
      0) // leak: resource-not-closed
    return -1;
  return 0;
}

int bus_message_released(sd_bus *bus, const char *destination, const char *path, const char *interface,
                         const char *member) {
  sd_bus_message *message;
  if (sd_bus_message_new_method_call(bus, &message, destination, path, interface, member) < 0) // ok: released
    return -1;
  sd_bus_message_unref(message);
  return 0;
}

int reply_left(sd_bus *bus, sd_bus_message *m, unsigned long usec, sd_bus_error *ret_error) {
  sd_bus_message *reply;
  if (sd_bus_call(bus, m, usec, ret_error, &reply) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int reply_released(sd_bus *bus, sd_bus_message *m, unsigned long usec, sd_bus_error *ret_error) {
  sd_bus_message *reply;
  if (sd_bus_call(bus, m, usec, ret_error, &reply) < 0) // ok: released
    return -1;
  sd_bus_message_unref(reply);
  return 0;
}

int bus_match_left(sd_bus *bus, const char *match, void (*callback)(void), void *userdata) {
  sd_bus_slot *slot;
  if (sd_bus_add_match(bus, &slot, match, callback, userdata) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int bus_match_released(sd_bus *bus, const char *match, void (*callback)(void), void *userdata) {
  sd_bus_slot *slot;
  if (sd_bus_add_match(bus, &slot, match, callback, userdata) < 0) // ok: released
    return -1;
  sd_bus_slot_unref(slot);
  return 0;
}

int event_loop_left(void) {
  sd_event *loop;
  if (sd_event_new(&loop) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int event_loop_released(void) {
  sd_event *loop;
  if (sd_event_new(&loop) < 0) // ok: released
    return -1;
  sd_event_unref(loop);
  return 0;
}

int event_source_left(sd_event *e, int fd, unsigned int events, void (*callback)(void), void *userdata) {
  sd_event_source *source;
  if (sd_event_add_io(e, &source, fd, events, callback, userdata) < 0) // leak: timer-not-cleared
    return -1;
  return 0;
}

int event_source_released(sd_event *e, int fd, unsigned int events, void (*callback)(void), void *userdata) {
  sd_event_source *source;
  if (sd_event_add_io(e, &source, fd, events, callback, userdata) < 0) // ok: released
    return -1;
  sd_event_source_unref(source);
  return 0;
}

int journal_left(int flags) {
  sd_journal *journal;
  if (sd_journal_open(&journal, flags) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int journal_closed(int flags) {
  sd_journal *journal;
  if (sd_journal_open(&journal, flags) < 0) // ok: closed
    return -1;
  sd_journal_close(journal);
  return 0;
}

int journal_cursor_left(sd_journal *j) {
  char *cursor;
  if (sd_journal_get_cursor(j, &cursor) < 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int journal_cursor_freed(sd_journal *j) {
  char *cursor;
  if (sd_journal_get_cursor(j, &cursor) < 0) // ok: freed
    return -1;
  free(cursor);
  return 0;
}

int udev_context_left(void) {
  struct udev *udev = udev_new(); // leak: resource-not-closed
  return udev != NULL;
}

int udev_context_released(void) {
  struct udev *udev = udev_new(); // ok: released
  if (!udev)
    return -1;
  udev_unref(udev);
  return 0;
}

int udev_device_left(struct udev *udev, const char *syspath) {
  struct udev_device *device = udev_device_new_from_syspath(udev, syspath); // leak: resource-not-closed
  return device != NULL;
}

int udev_device_released(struct udev *udev, const char *syspath) {
  struct udev_device *device = udev_device_new_from_syspath(udev, syspath); // ok: released
  if (!device)
    return -1;
  udev_device_unref(device);
  return 0;
}

int udev_enumeration_left(struct udev *udev) {
  struct udev_enumerate *enumeration = udev_enumerate_new(udev); // leak: resource-not-closed
  return enumeration != NULL;
}

int udev_enumeration_released(struct udev *udev) {
  struct udev_enumerate *enumeration = udev_enumerate_new(udev); // ok: released
  if (!enumeration)
    return -1;
  udev_enumerate_unref(enumeration);
  return 0;
}

int udev_monitor_left(struct udev *udev, const char *name) {
  struct udev_monitor *monitor = udev_monitor_new_from_netlink(udev, name); // leak: resource-not-closed
  return monitor != NULL;
}

int udev_monitor_released(struct udev *udev, const char *name) {
  struct udev_monitor *monitor = udev_monitor_new_from_netlink(udev, name); // ok: released
  if (!monitor)
    return -1;
  udev_monitor_unref(monitor);
  return 0;
}
