// XCB.
#include <stddef.h>

typedef struct xcb_connection_t xcb_connection_t;
typedef struct xcb_generic_event_t xcb_generic_event_t;
typedef struct xcb_void_cookie_t {
  void *state;
} xcb_void_cookie_t;
typedef struct xcb_generic_error_t xcb_generic_error_t;
typedef struct xcb_intern_atom_cookie_t {
  void *state;
} xcb_intern_atom_cookie_t;
typedef struct xcb_intern_atom_reply_t xcb_intern_atom_reply_t;

extern xcb_connection_t *xcb_connect(const char *displayname, int *screenp);
extern void xcb_disconnect(xcb_connection_t *c);
extern xcb_generic_event_t *xcb_wait_for_event(xcb_connection_t *c);
extern void free(void *__ptr);
extern xcb_generic_error_t *xcb_request_check(xcb_connection_t *c, xcb_void_cookie_t cookie);
extern xcb_intern_atom_reply_t *xcb_intern_atom_reply(xcb_connection_t *c, xcb_intern_atom_cookie_t cookie,
                                                      xcb_generic_error_t **e);

int x_connection_left(const char *displayname, int *screenp) {
  xcb_connection_t *connection = xcb_connect(displayname, screenp); // leak: resource-not-closed
  return connection != NULL;
}

int x_connection_released(const char *displayname, int *screenp) {
  xcb_connection_t *connection = xcb_connect(displayname, screenp); // ok: released
  xcb_disconnect(connection);
  return 0;
}

int event_left(xcb_connection_t *c) {
  xcb_generic_event_t *event = xcb_wait_for_event(c); // leak: resource-not-closed
  return event != NULL;
}

int event_freed(xcb_connection_t *c) {
  xcb_generic_event_t *event = xcb_wait_for_event(c); // ok: freed
  if (!event)
    return -1;
  free(event);
  return 0;
}

int error_left(xcb_connection_t *c, xcb_void_cookie_t cookie) {
  xcb_generic_error_t *error = xcb_request_check(c, cookie); // leak: resource-not-closed
  return error != NULL;
}

int error_freed(xcb_connection_t *c, xcb_void_cookie_t cookie) {
  xcb_generic_error_t *error = xcb_request_check(c, cookie); // ok: freed
  if (!error)
    return -1;
  free(error);
  return 0;
}

int reply_left(xcb_connection_t *c, xcb_intern_atom_cookie_t cookie, xcb_generic_error_t **e) {
  xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(c, cookie, e); // leak: resource-not-closed
  return reply != NULL;
}

int reply_freed(xcb_connection_t *c, xcb_intern_atom_cookie_t cookie, xcb_generic_error_t **e) {
  xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(c, cookie, e); // ok: freed
  if (!reply)
    return -1;
  free(reply);
  return 0;
}
