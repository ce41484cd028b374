"""What a function closes at its end it only lends to the calls before: an early return leaves it open."""

import shelve


def report(render, name, quiet):
    table = shelve.open(name)  # leak: resource-not-closed
    render(table)
    if quiet:
        return None
    table.close()
    return name


def hand_over(register, name):
    table = shelve.open(name)  # ok: who registers it takes it over, and it is closed where that fails
    try:
        register(table)
    except OSError:
        table.close()
        raise
    return name


def copy_rows(source, target):
    rows = shelve.open(source)  # ok: what can be closed is closed
    try:
        target.write(len(rows))
    finally:
        if hasattr(rows, "close"):
            rows.close()


def run(command, output):
    log = None
    if output.startswith("file"):
        log = open(command + ".log")  # ok: the same is asked when it is closed
    print(command)
    if output.startswith("file"):
        log.close()


def run_other(command, output):
    log = None
    if output.startswith("file"):
        log = open(command + ".log")  # leak: resource-not-closed
    print(command)
    if output.startswith("stream"):
        log.close()
