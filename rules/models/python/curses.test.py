# The terminal under curses.
import curses


def choose(items):
    screen = curses.initscr()  # leak: resource-not-guarded
    curses.noecho()
    for row, item in enumerate(items):
        screen.addstr(row, 0, item)
    key = screen.getch()
    curses.endwin()
    return key


def choose_guarded(items):
    screen = curses.initscr()  # ok: given back on every way out
    try:
        curses.noecho()
        for row, item in enumerate(items):
            screen.addstr(row, 0, item)
        return screen.getch()
    finally:
        curses.endwin()


def choose_wrapped(items):
    return curses.wrapper(lambda screen: screen.getch())  # ok: wrapper gives the terminal back


def size():
    screen = curses.initscr()  # missed: resource-not-closed (the module is taken for the handle, and another function releases it)
    return screen.getmaxyx()


def size_given_back():
    screen = curses.initscr()  # ok: asking for the size raises nothing
    rows, columns = screen.getmaxyx()
    curses.endwin()
    return rows * columns
