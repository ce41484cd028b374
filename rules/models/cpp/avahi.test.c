// Avahi.
#include <stddef.h>

typedef struct AvahiPoll AvahiPoll;
typedef struct AvahiClient AvahiClient;
typedef int AvahiIfIndex;
typedef int AvahiProtocol;
typedef struct AvahiServiceBrowser AvahiServiceBrowser;
typedef struct AvahiServiceTypeBrowser AvahiServiceTypeBrowser;
typedef struct AvahiDomainBrowser AvahiDomainBrowser;
typedef struct AvahiServiceResolver AvahiServiceResolver;
typedef struct AvahiEntryGroup AvahiEntryGroup;
typedef struct AvahiSimplePoll AvahiSimplePoll;
typedef struct AvahiThreadedPoll AvahiThreadedPoll;
typedef struct AvahiStringList AvahiStringList;

extern AvahiClient *avahi_client_new(const AvahiPoll *poll_api, int flags, void (*callback)(void), void *userdata,
                                     int *error);
extern void avahi_client_free(AvahiClient *client);
extern AvahiServiceBrowser *avahi_service_browser_new(AvahiClient *client, AvahiIfIndex interface,
                                                      AvahiProtocol protocol, const char *type, const char *domain,
                                                      int flags, void (*callback)(void), void *userdata);
extern int avahi_service_browser_free(AvahiServiceBrowser *);
extern AvahiServiceTypeBrowser *avahi_service_type_browser_new(AvahiClient *client, AvahiIfIndex interface,
                                                               AvahiProtocol protocol, const char *domain, int flags,
                                                               void (*callback)(void), void *userdata);
extern int avahi_service_type_browser_free(AvahiServiceTypeBrowser *);
extern AvahiDomainBrowser *avahi_domain_browser_new(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol,
                                                    const char *domain, int btype, int flags, void (*callback)(void),
                                                    void *userdata);
extern int avahi_domain_browser_free(AvahiDomainBrowser *);
extern AvahiServiceResolver *avahi_service_resolver_new(AvahiClient *client, AvahiIfIndex interface,
                                                        AvahiProtocol protocol, const char *name, const char *type,
                                                        const char *domain, AvahiProtocol aprotocol, int flags,
                                                        void (*callback)(void), void *userdata);
extern int avahi_service_resolver_free(AvahiServiceResolver *r);
extern AvahiEntryGroup *avahi_entry_group_new(AvahiClient *c, void (*callback)(void), void *userdata);
extern int avahi_entry_group_free(AvahiEntryGroup *);
extern AvahiSimplePoll *avahi_simple_poll_new(void);
extern void avahi_simple_poll_free(AvahiSimplePoll *s);
extern AvahiThreadedPoll *avahi_threaded_poll_new(void);
extern void avahi_threaded_poll_free(AvahiThreadedPoll *p);
extern AvahiStringList *avahi_string_list_new(const char *txt, ...);
extern void avahi_string_list_free(AvahiStringList *l);
extern char *avahi_strdup(const char *s);
extern void avahi_free(void *p);

int avahi_client_left(const AvahiPoll *poll_api, int flags, void (*callback)(void), void *userdata, int *error) {
  AvahiClient *client = avahi_client_new(poll_api, flags, callback, userdata, error); // leak: resource-not-closed
  return client != NULL;
}

int avahi_client_freed(const AvahiPoll *poll_api, int flags, void (*callback)(void), void *userdata, int *error) {
  AvahiClient *client = avahi_client_new(poll_api, flags, callback, userdata, error); // ok: freed
  if (!client)
    return -1;
  avahi_client_free(client);
  return 0;
}

int service_browser_left(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol, const char *type,
                         const char *domain, int flags, void (*callback)(void), void *userdata) {
  AvahiServiceBrowser *browser = avahi_service_browser_new(client, interface, protocol, type, domain, flags, callback,
                                                           userdata); // leak: resource-not-closed
  return browser != NULL;
}

int service_browser_freed(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol, const char *type,
                          const char *domain, int flags, void (*callback)(void), void *userdata) {
  AvahiServiceBrowser *browser =
      avahi_service_browser_new(client, interface, protocol, type, domain, flags, callback, userdata); // ok: freed
  if (!browser)
    return -1;
  avahi_service_browser_free(browser);
  return 0;
}

int service_type_browser_left(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol, const char *domain,
                              int flags, void (*callback)(void), void *userdata) {
  AvahiServiceTypeBrowser *browser = avahi_service_type_browser_new(client, interface, protocol, domain, flags,
                                                                    callback, userdata); // leak: resource-not-closed
  return browser != NULL;
}

int service_type_browser_freed(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol, const char *domain,
                               int flags, void (*callback)(void), void *userdata) {
  AvahiServiceTypeBrowser *browser =
      avahi_service_type_browser_new(client, interface, protocol, domain, flags, callback, userdata); // ok: freed
  if (!browser)
    return -1;
  avahi_service_type_browser_free(browser);
  return 0;
}

int domain_browser_left(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol, const char *domain,
                        int btype, int flags, void (*callback)(void), void *userdata) {
  AvahiDomainBrowser *browser = avahi_domain_browser_new(client, interface, protocol, domain, btype, flags, callback,
                                                         userdata); // leak: resource-not-closed
  return browser != NULL;
}

int domain_browser_freed(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol, const char *domain,
                         int btype, int flags, void (*callback)(void), void *userdata) {
  AvahiDomainBrowser *browser =
      avahi_domain_browser_new(client, interface, protocol, domain, btype, flags, callback, userdata); // ok: freed
  if (!browser)
    return -1;
  avahi_domain_browser_free(browser);
  return 0;
}

int service_resolver_left(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol, const char *name,
                          const char *type, const char *domain, AvahiProtocol aprotocol, int flags,
                          void (*callback)(void), void *userdata) {
  AvahiServiceResolver *resolver =
      avahi_service_resolver_new(client, interface, protocol, name, type, domain, aprotocol, flags, callback,
                                 userdata); // missed: resource-not-closed (low confidence)
  return resolver != NULL;
}

int service_resolver_freed(AvahiClient *client, AvahiIfIndex interface, AvahiProtocol protocol, const char *name,
                           const char *type, const char *domain, AvahiProtocol aprotocol, int flags,
                           void (*callback)(void), void *userdata) {
  AvahiServiceResolver *resolver = avahi_service_resolver_new(client, interface, protocol, name, type, domain,
                                                              aprotocol, flags, callback, userdata); // ok: freed
  if (!resolver)
    return -1;
  avahi_service_resolver_free(resolver);
  return 0;
}

int entry_group_left(AvahiClient *client, void (*callback)(void), void *userdata) {
  AvahiEntryGroup *group = avahi_entry_group_new(client, callback, userdata); // leak: resource-not-closed
  return group != NULL;
}

int entry_group_freed(AvahiClient *client, void (*callback)(void), void *userdata) {
  AvahiEntryGroup *group = avahi_entry_group_new(client, callback, userdata); // ok: freed
  if (!group)
    return -1;
  avahi_entry_group_free(group);
  return 0;
}

int event_loop_left(void) {
  AvahiSimplePoll *poll = avahi_simple_poll_new(); // leak: resource-not-closed
  return poll != NULL;
}

int event_loop_freed(void) {
  AvahiSimplePoll *poll = avahi_simple_poll_new(); // ok: freed
  if (!poll)
    return -1;
  avahi_simple_poll_free(poll);
  return 0;
}

int threaded_event_loop_left(void) {
  AvahiThreadedPoll *poll = avahi_threaded_poll_new(); // leak: resource-not-closed
  return poll != NULL;
}

int threaded_event_loop_freed(void) {
  AvahiThreadedPoll *poll = avahi_threaded_poll_new(); // ok: freed
  if (!poll)
    return -1;
  avahi_threaded_poll_free(poll);
  return 0;
}

int string_list_left(const char *txt) {
  AvahiStringList *list = avahi_string_list_new(txt); // leak: resource-not-closed
  return list != NULL;
}

int string_list_freed(const char *txt) {
  AvahiStringList *list = avahi_string_list_new(txt); // ok: freed
  if (!list)
    return -1;
  avahi_string_list_free(list);
  return 0;
}

int heap_memory_left(const char *s) {
  char *memory = avahi_strdup(s); // leak: resource-not-closed
  return memory != NULL;
}

int heap_memory_freed(const char *s) {
  char *memory = avahi_strdup(s); // ok: freed
  if (!memory)
    return -1;
  avahi_free(memory);
  return 0;
}
