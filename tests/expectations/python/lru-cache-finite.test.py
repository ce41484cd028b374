"""A bounded lru_cache on a function, or one over a finite domain, stays small."""
import functools
import re
from functools import cache, lru_cache

from flask import Flask, request

app = Flask(__name__)
_compiled = {}


@lru_cache(maxsize=256)
def pattern(text):  # ok: bounded
    return re.compile(text)


@lru_cache
def normalise(text):  # ok: bounded to 128 by default
    return text.strip().lower()


@functools.lru_cache(maxsize=None)
def weekday(number: int):  # ok: seven keys
    return ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[number % 7]


@cache
def settings():  # ok: no argument, one result
    return {"debug": False}


@lru_cache(maxsize=None)
def level(verbose: bool, quiet: bool):  # ok: four keys
    return 10 if verbose else 40 if quiet else 20


@lru_cache(maxsize=None)
def fibonacci(n):  # ok: a recursion's memo
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@cache
def rendered(query):  # missed: cache-unbounded (a memo without a bound, over what requests bring)
    return query.upper()


@app.get("/search")
def search():
    query = request.args["q"]
    if query not in _compiled:
        _compiled[query] = pattern(query)  # missed: cache-unbounded (what a decorator with arguments returns is not seen to run the function)
    level(verbose=True, quiet=False)
    weekday(3)
    settings()
    return normalise(query) + rendered(query)


def compiler():
    @lru_cache(maxsize=None)
    def compiled(text):  # ok: the cache lives as long as the closure
        return re.compile(text)

    return compiled
