// Timers of POSIX.
#include <signal.h>
#include <stddef.h>
#include <time.h>

int alarm_after(const struct itimerspec *delay) {
  timer_t timer;
  if (timer_create(CLOCK_MONOTONIC, NULL, &timer) != 0) // leak: timer-not-cleared
    return -1;
  return timer_settime(timer, 0, delay, NULL);
}

int has_clock(clockid_t clock) {
  timer_t timer;
  if (timer_create(clock, NULL, &timer) != 0) // ok: deleted
    return 0;
  timer_delete(timer);
  return 1;
}
