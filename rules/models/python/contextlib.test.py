# Stacks of context managers, and functions made into one.
import contextlib
import io
import os
from contextlib import ExitStack, closing, contextmanager


def first_line(path):
    with closing(open(path)) as file:  # ok: closed at the end of the scope
        return file.readline()


def first_line_of_both(left, right):
    with ExitStack() as stack:  # ok: unwound at the end of the scope
        one = stack.enter_context(open(left))  # ok: the stack closes it
        two = open(right)  # ok: the stack closes it
        stack.push(two)
        return one.readline() + two.readline()


def logged(path):
    with ExitStack() as stack:
        file = open(path, "w")  # ok: the stack closes it
        stack.callback(file.close)
        file.write("started")


def logged_by_closure(path):
    with ExitStack() as stack:
        file = open(path, "w")  # ok: the stack closes it
        stack.callback(lambda: file.close())
        file.write("started")


def forgotten(paths):
    stack = ExitStack()  # leak: resource-not-guarded
    lines = [stack.enter_context(open(path)).readline() for path in paths]
    stack.close()
    return lines


def never_unwound(paths):
    stack = ExitStack()  # leak: resource-not-closed
    return [stack.enter_context(open(path)).readline() for path in paths]


def handed_over(paths):
    with ExitStack() as stack:
        files = [stack.enter_context(open(path)) for path in paths]
        return files, stack.pop_all()  # ok: the caller unwinds it


def moved(paths):
    stack = ExitStack()  # ok: a fresh stack takes over what it holds
    for path in paths:
        stack.enter_context(open(path))
    return stack.pop_all()


class Bundle:
    def __init__(self, paths):
        self.stack = ExitStack()  # ok: close unwinds it
        self.spare = ExitStack()  # leak: resource-not-closed
        self.files = [self.stack.enter_context(open(path)) for path in paths]
        self.extra = self.spare.enter_context(open("extra"))

    def close(self):
        self.stack.close()


class AsyncBundle:
    async def __aenter__(self):
        self.stack = contextlib.AsyncExitStack()  # ok: __aexit__ unwinds it
        return self

    async def __aexit__(self, *details):
        await self.stack.aclose()


class Context:
    def __init__(self):
        self.stack = ExitStack()  # ok: close unwinds it

    def close(self):
        self.unwind(None, None, None)

    def __exit__(self, *details):
        self.unwind(*details)

    def unwind(self, *details):
        self.stack.__exit__(*details)
        self.stack = ExitStack()  # false-alarm: resource-not-closed (what the end itself makes anew holds nothing yet)


def quietly(path):
    file = open(path, "w")  # leak: resource-not-closed
    with contextlib.redirect_stdout(file):
        print("quiet")


def silenced():
    with contextlib.redirect_stdout(open(os.devnull, "w")):  # leak: resource-not-closed
        print("nobody hears this")


def captured():
    with contextlib.redirect_stdout(io.StringIO()) as text:  # ok: it holds memory alone
        print("kept")
    return text.getvalue()


def unmanaged(path):
    file = open(path)  # leak: resource-not-closed
    with contextlib.nullcontext(file) as same:
        return same.readline()


@contextmanager
def opened(path):
    file = open(path)  # ok: closed on every way out
    try:
        yield file
    finally:
        file.close()


@contextmanager
def opened_by_scope(path):
    with open(path) as file:  # ok: the scope closes it
        yield file


@contextmanager
def opened_carelessly(path):
    file = open(path)  # leak: resource-not-guarded
    yield file
    file.close()


def use(path):
    with opened(path) as file:  # ok: the generator closes it
        return file.readline()
