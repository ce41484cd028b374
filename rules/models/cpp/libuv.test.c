// libuv.

typedef struct uv_loop_t {
  void *state;
} uv_loop_t;
typedef struct uv_interface_address_t uv_interface_address_t;
typedef struct uv_cpu_info_t uv_cpu_info_t;
typedef struct uv_env_item_t uv_env_item_t;
typedef struct uv_lib_t {
  void *state;
} uv_lib_t;
typedef struct uv_barrier_t {
  void *state;
} uv_barrier_t;

extern int uv_loop_init(uv_loop_t *loop);
extern int uv_loop_close(uv_loop_t *loop);
extern int uv_interface_addresses(uv_interface_address_t **addresses, int *count);
extern void uv_free_interface_addresses(uv_interface_address_t *addresses, int count);
extern int uv_cpu_info(uv_cpu_info_t **cpu_infos, int *count);
extern void uv_free_cpu_info(uv_cpu_info_t *cpu_infos, int count);
extern int uv_os_environ(uv_env_item_t **envitems, int *count);
extern void uv_os_free_environ(uv_env_item_t *envitems, int count);
extern int uv_dlopen(const char *filename, uv_lib_t *lib);
extern void uv_dlclose(uv_lib_t *lib);
extern int uv_barrier_init(uv_barrier_t *barrier, unsigned int count);
extern void uv_barrier_destroy(uv_barrier_t *barrier);

int event_loop_left(void) {
  uv_loop_t loop;
  if (uv_loop_init(&loop) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int event_loop_closed(void) {
  uv_loop_t loop;
  if (uv_loop_init(&loop) != 0) // ok: closed
    return -1;
  uv_loop_close(&loop);
  return 0;
}

int interface_list_left(int *count) {
  uv_interface_address_t *list;
  if (uv_interface_addresses(&list, count) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int interface_list_freed(int *count) {
  uv_interface_address_t *list;
  if (uv_interface_addresses(&list, count) != 0) // ok: freed
    return -1;
  uv_free_interface_addresses(list, 0);
  return 0;
}

int processor_list_left(int *count) {
  uv_cpu_info_t *list;
  if (uv_cpu_info(&list, count) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int processor_list_freed(int *count) {
  uv_cpu_info_t *list;
  if (uv_cpu_info(&list, count) != 0) // ok: freed
    return -1;
  uv_free_cpu_info(list, 0);
  return 0;
}

int environment_left(int *count) {
  uv_env_item_t *list;
  if (uv_os_environ(&list, count) != 0) // leak: resource-not-closed
    return -1;
  return 0;
}

int environment_freed(int *count) {
  uv_env_item_t *list;
  if (uv_os_environ(&list, count) != 0) // ok: freed
    return -1;
  uv_os_free_environ(list, 0);
  return 0;
}

int dynamic_library_left(const char *filename) {
  uv_lib_t library;
  uv_dlopen(filename, &library); // leak: resource-not-closed
  return 0;
}

int dynamic_library_closed(const char *filename) {
  uv_lib_t library;
  uv_dlopen(filename, &library); // ok: closed
  uv_dlclose(&library);
  return 0;
}

int barrier_left(unsigned int count) {
  uv_barrier_t barrier;
  if (uv_barrier_init(&barrier, count) != 0) // missed: resource-not-closed (low confidence)
    return -1;
  return 0;
}

int barrier_destroyed(unsigned int count) {
  uv_barrier_t barrier;
  if (uv_barrier_init(&barrier, count) != 0) // ok: destroyed
    return -1;
  uv_barrier_destroy(&barrier);
  return 0;
}

typedef struct uv_timer_s {
  void *data;
} uv_timer_t;
typedef struct uv_fs_event_s {
  void *data;
} uv_fs_event_t;
typedef struct uv_fs_poll_s {
  void *data;
} uv_fs_poll_t;
typedef struct uv_signal_s {
  void *data;
} uv_signal_t;
typedef struct uv_idle_s {
  void *data;
} uv_idle_t;

extern int uv_timer_start(uv_timer_t *timer, void (*callback)(uv_timer_t *), unsigned long long delay,
                          unsigned long long repeat);
extern int uv_timer_stop(uv_timer_t *timer);
extern int uv_fs_event_start(uv_fs_event_t *watch, void (*callback)(uv_fs_event_t *, const char *, int, int),
                             const char *path, unsigned int flags);
extern int uv_fs_event_stop(uv_fs_event_t *watch);
extern int uv_fs_poll_start(uv_fs_poll_t *watch, void (*callback)(uv_fs_poll_t *, int), const char *path,
                            unsigned int interval);
extern int uv_fs_poll_stop(uv_fs_poll_t *watch);
extern int uv_signal_start(uv_signal_t *watch, void (*callback)(uv_signal_t *, int), int number);
extern int uv_signal_stop(uv_signal_t *watch);
extern int uv_idle_start(uv_idle_t *idle, void (*callback)(uv_idle_t *));
extern int uv_idle_stop(uv_idle_t *idle);

struct clock {
  uv_timer_t timer;
  uv_fs_event_t folder;
  uv_fs_poll_t file;
  uv_signal_t hangup;
  uv_idle_t idle;
  int ticks;
};

static void tick(uv_timer_t *timer) { ++((struct clock *)timer->data)->ticks; }

static void changed(uv_fs_event_t *watch, const char *name, int events, int status) {
  ++((struct clock *)watch->data)->ticks;
}

static void polled(uv_fs_poll_t *watch, int status) { ++((struct clock *)watch->data)->ticks; }

static void hung_up(uv_signal_t *watch, int number) { ++((struct clock *)watch->data)->ticks; }

static void idled(uv_idle_t *idle) { ++((struct clock *)idle->data)->ticks; }

void clock_start(struct clock *clock) {
  uv_timer_start(&clock->timer, tick, 0, 1000);            // ok: clock_stop stops it
  uv_fs_event_start(&clock->folder, changed, "/etc", 0);   // ok: clock_stop stops it
  uv_fs_poll_start(&clock->file, polled, "/etc/tz", 1000); // ok: clock_stop stops it
  uv_signal_start(&clock->hangup, hung_up, 1);             // ok: clock_stop stops it
  uv_idle_start(&clock->idle, idled);                      // ok: clock_stop stops it
}

void clock_stop(struct clock *clock) {
  uv_timer_stop(&clock->timer);
  uv_fs_event_stop(&clock->folder);
  uv_fs_poll_stop(&clock->file);
  uv_signal_stop(&clock->hangup);
  uv_idle_stop(&clock->idle);
}

void ticking(void) {
  uv_timer_t timer;
  uv_timer_start(&timer, tick, 0, 1000); // leak: timer-not-cleared
}

void ringing_once(void) {
  uv_timer_t timer;
  uv_timer_start(&timer, tick, 1000, 0); // ok: it stops when it has fired
}

void watching_folder(void) {
  uv_fs_event_t watch;
  uv_fs_event_start(&watch, changed, "/etc", 0); // missed: listener-not-removed (another release may be meant)
}

void watching_file(void) {
  uv_fs_poll_t watch;
  uv_fs_poll_start(&watch, polled, "/etc/tz", 1000); // missed: listener-not-removed (another release may be meant)
}

void watching_signal(void) {
  uv_signal_t watch;
  uv_signal_start(&watch, hung_up, 1); // missed: listener-not-removed (another release may be meant)
}

void idling(void) {
  uv_idle_t idle;
  uv_idle_start(&idle, idled); // leak: timer-not-cleared
}

void busy(int count) {
  while (count-- > 0) {
    ticking();
    idling();
  }
}
