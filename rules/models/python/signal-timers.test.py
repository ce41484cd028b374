# Alarms of the process.
import signal


def limited(work):
    signal.alarm(10)  # leak: timer-not-cleared
    result = work()
    signal.alarm(0)
    return result


def limited_guarded(work):
    signal.alarm(10)  # ok: cleared on every way out
    try:
        return work()
    finally:
        signal.alarm(0)


def first_line(stream):
    signal.alarm(10)  # leak: timer-not-cleared
    line = stream.readline()
    if not line:
        return None
    signal.alarm(0)
    return line


def sampled(work):
    signal.setitimer(signal.ITIMER_PROF, 0.01, 0.01)  # leak: timer-not-cleared
    result = work()
    signal.setitimer(signal.ITIMER_PROF, 0)
    return result


def sampled_guarded(work):
    signal.setitimer(signal.ITIMER_PROF, 0.01, 0.01)  # ok: cleared on every way out
    try:
        return work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
