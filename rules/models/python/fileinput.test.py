# Lines of several files.
import fileinput


def first(paths):
    lines = fileinput.FileInput(paths)  # missed: resource-not-closed (low confidence: most inputs are read to their end)
    return lines.readline()


def count(paths):
    with fileinput.input(paths) as lines:  # ok: the scope closes it
        return sum(1 for _ in lines)


def count_closed(paths):
    lines = fileinput.input(paths)  # ok: closed on every way out
    try:
        return sum(1 for _ in lines)
    finally:
        lines.close()
