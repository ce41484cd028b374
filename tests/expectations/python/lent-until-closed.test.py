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
