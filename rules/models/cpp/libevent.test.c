// libevent.
#include <stddef.h>

struct event_base;
struct event_config;
struct event;
struct evbuffer;
struct bufferevent;
struct evconnlistener;
struct evhttp;
struct evhttp_connection;
struct evhttp_request;
struct evhttp_uri;
struct evdns_base;

extern struct event_base *event_base_new(void);
extern void event_base_free(struct event_base *);
extern struct event_config *event_config_new(void);
extern void event_config_free(struct event_config *cfg);
extern struct event *event_new(struct event_base *, int, short, void (*callback)(void), void *);
extern void event_free(struct event *);
extern struct evbuffer *evbuffer_new(void);
extern void evbuffer_free(struct evbuffer *buf);
extern struct bufferevent *bufferevent_socket_new(struct event_base *base, int fd, int options);
extern void bufferevent_free(struct bufferevent *bufev);
extern struct evconnlistener *evconnlistener_new(struct event_base *base, void (*cb)(void), void *ptr,
                                                 unsigned int flags, int backlog, int fd);
extern void evconnlistener_free(struct evconnlistener *lev);
extern struct evhttp *evhttp_new(struct event_base *base);
extern void evhttp_free(struct evhttp *http);
extern struct evhttp_connection *evhttp_connection_new(const char *address, unsigned short port);
extern void evhttp_connection_free(struct evhttp_connection *evcon);
extern struct evhttp_request *evhttp_request_new(void (*cb)(void), void *arg);
extern void evhttp_request_free(struct evhttp_request *req);
extern struct evhttp_uri *evhttp_uri_parse(const char *source_uri);
extern void evhttp_uri_free(struct evhttp_uri *uri);
extern char *evhttp_uriencode(const char *str, long size, int space_to_plus);
extern void free(void *__ptr);
extern struct evdns_base *evdns_base_new(struct event_base *event_base, int initialize_nameservers);
extern void evdns_base_free(struct evdns_base *base, int fail_requests);

int event_base_left(void) {
  struct event_base *base = event_base_new(); // leak: resource-not-closed
  return base != NULL;
}

int event_base_freed(void) {
  struct event_base *base = event_base_new(); // ok: freed
  if (!base)
    return -1;
  event_base_free(base);
  return 0;
}

int event_configuration_left(void) {
  struct event_config *config = event_config_new(); // leak: resource-not-closed
  return config != NULL;
}

int event_configuration_freed(void) {
  struct event_config *config = event_config_new(); // ok: freed
  if (!config)
    return -1;
  event_config_free(config);
  return 0;
}

int event_left(struct event_base *argument0, int argument1, short argument2, void (*argument3)(void), void *argument4) {
  struct event *event = event_new(argument0, argument1, argument2, argument3, argument4); // leak: resource-not-closed
  return event != NULL;
}

int event_freed(struct event_base *argument0, int argument1, short argument2, void (*argument3)(void),
                void *argument4) {
  struct event *event = event_new(argument0, argument1, argument2, argument3, argument4); // ok: freed
  if (!event)
    return -1;
  event_free(event);
  return 0;
}

int event_buffer_left(void) {
  struct evbuffer *buffer = evbuffer_new(); // leak: resource-not-closed
  return buffer != NULL;
}

int event_buffer_freed(void) {
  struct evbuffer *buffer = evbuffer_new(); // ok: freed
  if (!buffer)
    return -1;
  evbuffer_free(buffer);
  return 0;
}

int buffered_socket_left(struct event_base *base, int fd, int options) {
  struct bufferevent *stream = bufferevent_socket_new(base, fd, options); // leak: resource-not-closed
  return stream != NULL;
}

int buffered_socket_freed(struct event_base *base, int fd, int options) {
  struct bufferevent *stream = bufferevent_socket_new(base, fd, options); // ok: freed
  if (!stream)
    return -1;
  bufferevent_free(stream);
  return 0;
}

int connection_listener_left(struct event_base *base, void (*cb)(void), void *ptr, unsigned int flags, int backlog,
                             int fd) {
  struct evconnlistener *listener = evconnlistener_new(base, cb, ptr, flags, backlog, fd); // leak: resource-not-closed
  return listener != NULL;
}

int connection_listener_freed(struct event_base *base, void (*cb)(void), void *ptr, unsigned int flags, int backlog,
                              int fd) {
  struct evconnlistener *listener = evconnlistener_new(base, cb, ptr, flags, backlog, fd); // ok: freed
  if (!listener)
    return -1;
  evconnlistener_free(listener);
  return 0;
}

int http_server_left(struct event_base *base) {
  struct evhttp *server = evhttp_new(base); // leak: resource-not-closed
  return server != NULL;
}

int http_server_freed(struct event_base *base) {
  struct evhttp *server = evhttp_new(base); // ok: freed
  if (!server)
    return -1;
  evhttp_free(server);
  return 0;
}

int http_connection_left(const char *address, unsigned short port) {
  struct evhttp_connection *connection = evhttp_connection_new(address, port); // leak: resource-not-closed
  return connection != NULL;
}

int http_connection_freed(const char *address, unsigned short port) {
  struct evhttp_connection *connection = evhttp_connection_new(address, port); // ok: freed
  if (!connection)
    return -1;
  evhttp_connection_free(connection);
  return 0;
}

int http_request_left(void (*cb)(void), void *arg) {
  struct evhttp_request *request = evhttp_request_new(cb, arg); // leak: resource-not-closed
  return request != NULL;
}

int http_request_freed(void (*cb)(void), void *arg) {
  struct evhttp_request *request = evhttp_request_new(cb, arg); // ok: freed
  if (!request)
    return -1;
  evhttp_request_free(request);
  return 0;
}

int uri_left(const char *source_uri) {
  struct evhttp_uri *uri = evhttp_uri_parse(source_uri); // leak: resource-not-closed
  return uri != NULL;
}

int uri_freed(const char *source_uri) {
  struct evhttp_uri *uri = evhttp_uri_parse(source_uri); // ok: freed
  if (!uri)
    return -1;
  evhttp_uri_free(uri);
  return 0;
}

int string_left(const char *str, long size, int space_to_plus) {
  char *text = evhttp_uriencode(str, size, space_to_plus); // leak: resource-not-closed
  return text != NULL;
}

int string_freed(const char *str, long size, int space_to_plus) {
  char *text = evhttp_uriencode(str, size, space_to_plus); // ok: freed
  if (!text)
    return -1;
  free(text);
  return 0;
}

int name_resolver_left(struct event_base *event_base, int initialize_nameservers) {
  struct evdns_base *resolver = evdns_base_new(event_base, initialize_nameservers); // leak: resource-not-closed
  return resolver != NULL;
}

int name_resolver_freed(struct event_base *event_base, int initialize_nameservers) {
  struct evdns_base *resolver = evdns_base_new(event_base, initialize_nameservers); // ok: freed
  if (!resolver)
    return -1;
  evdns_base_free(resolver, 0);
  return 0;
}
