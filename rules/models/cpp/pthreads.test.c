// POSIX threads.
#define _GNU_SOURCE
#include <pthread.h>
#include <stddef.h>

static void *count_down(void *argument) {
  for (volatile long *left = argument; *left > 0; --*left)
    ;
  return NULL;
}

int in_background(long *work) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, count_down, work) !=
      0) // missed: resource-not-closed (low confidence: a thread may detach itself)
    return -1;
  pthread_setname_np(thread, "countdown");
  return 0;
}

int in_background_detached(long *work) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, count_down, work) != 0) // ok: it ends by itself
    return -1;
  pthread_detach(thread);
  return 0;
}

int together(long *left, long *right) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, count_down, left)) // ok: joined
    return -1;
  count_down(right);
  return pthread_join(thread, NULL);
}

int made_detached(long *work) {
  pthread_t thread;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes); // ok: destroyed
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  int error = pthread_create(&thread, &attributes, count_down, work); // ok: its attributes may say that it is detached
  pthread_attr_destroy(&attributes);
  return error;
}

size_t default_stack(void) {
  pthread_attr_t attributes;
  size_t size = 0;
  pthread_attr_init(&attributes); // missed: resource-not-closed (low confidence: it holds no memory on Linux)
  pthread_attr_getstacksize(&attributes, &size);
  return size;
}

size_t own_stack(void) {
  pthread_attr_t attributes;
  void *start;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes)) // leak: resource-not-closed
    return 0;
  pthread_attr_getstack(&attributes, &start, &size);
  return size;
}

size_t own_stack_destroyed(void) {
  pthread_attr_t attributes;
  void *start;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes)) // ok: destroyed
    return 0;
  pthread_attr_getstack(&attributes, &start, &size);
  pthread_attr_destroy(&attributes);
  return size;
}

struct queue {
  pthread_mutex_t mutex;
  pthread_cond_t ready;
  pthread_rwlock_t table;
};

int queue_open(struct queue *queue) {
  pthread_mutex_init(&queue->mutex, NULL);  // ok: destroyed below
  pthread_cond_init(&queue->ready, NULL);   // ok: destroyed below
  pthread_rwlock_init(&queue->table, NULL); // ok: destroyed below
  return 0;
}

void queue_close(struct queue *queue) {
  pthread_rwlock_destroy(&queue->table);
  pthread_cond_destroy(&queue->ready);
  pthread_mutex_destroy(&queue->mutex);
}

void locked(void (*work)(void)) {
  pthread_mutex_t mutex;
  pthread_cond_t done;
  pthread_rwlock_t table;
  pthread_mutex_init(&mutex, NULL);  // missed: resource-not-closed (low confidence: it holds no memory on Linux)
  pthread_cond_init(&done, NULL);    // missed: resource-not-closed (low confidence: it holds no memory on Linux)
  pthread_rwlock_init(&table, NULL); // missed: resource-not-closed (low confidence: it holds no memory on Linux)
  pthread_mutex_lock(&mutex);
  work();
  pthread_mutex_unlock(&mutex);
}

int probe_keys(void) {
  pthread_key_t key;
  return pthread_key_create(
      &key, NULL); // missed: resource-not-closed (low confidence: most keys live as long as the process)
}

int probe_keys_deleted(void) {
  pthread_key_t key;
  if (pthread_key_create(&key, NULL)) // ok: deleted
    return -1;
  return pthread_key_delete(key);
}
