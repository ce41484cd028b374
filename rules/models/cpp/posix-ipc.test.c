// Semaphores and message queues of POSIX.
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stddef.h>

int exclusively(const char *name, int (*work)(void)) {
  sem_t *gate = sem_open(name, O_CREAT, 0600, 1); // leak: resource-not-closed
  if (gate == SEM_FAILED)
    return -1;
  sem_wait(gate);
  int result = work();
  sem_post(gate);
  return result;
}

int exclusively_closed(const char *name, int (*work)(void)) {
  sem_t *gate = sem_open(name, O_CREAT, 0600, 1); // ok: closed
  if (gate == SEM_FAILED)
    return -1;
  sem_wait(gate);
  int result = work();
  sem_post(gate);
  sem_close(gate);
  return result;
}

int free_slots(void) {
  sem_t slots;
  int value = 0;
  sem_init(&slots, 0, 4); // missed: resource-not-closed (low confidence: it holds no memory on Linux)
  sem_getvalue(&slots, &value);
  return value;
}

int free_slots_destroyed(void) {
  sem_t slots;
  int value = 0;
  sem_init(&slots, 0, 4); // ok: destroyed
  sem_getvalue(&slots, &value);
  sem_destroy(&slots);
  return value;
}

int notify(const char *name, const char *text, size_t size) {
  mqd_t queue = mq_open(name, O_WRONLY); // leak: resource-not-closed
  if (queue == (mqd_t)-1)
    return -1;
  return mq_send(queue, text, size, 0);
}

int notify_closed(const char *name, const char *text, size_t size) {
  mqd_t queue = mq_open(name, O_WRONLY); // ok: closed
  if (queue == (mqd_t)-1)
    return -1;
  int failed = mq_send(queue, text, size, 0);
  mq_close(queue);
  return failed;
}
