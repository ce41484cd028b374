"""A memo on a method keeps every instance; on a static method, a class method or a property it keeps none."""
import functools
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from .descriptors import per_class


class Repository:
    def __init__(self, path):
        self.path = path

    @lru_cache(maxsize=32)
    def branches(self):  # missed: cache-unbounded (low confidence: 32 instances at most)
        return [self.path]

    @lru_cache
    def tags(self, prefix):  # leak: cache-unbounded
        return [prefix + self.path]

    @functools.lru_cache(None)
    def commits(self, branch):  # leak: cache-unbounded
        return [branch]

    @cache
    def authors(self):  # leak: cache-unbounded
        return {self.path}

    @property
    @lru_cache()
    def head(self):  # leak: cache-unbounded
        return self.path

    @lru_cache
    async def fetched(self):  # leak: cache-unbounded
        return self.path

    @staticmethod
    @lru_cache(maxsize=64)
    def parse(text):  # ok: no instance is among the arguments
        return text.split()

    @classmethod
    @lru_cache(maxsize=64)
    def default(cls):  # ok: the class lives anyway
        return cls(".")

    @cached_property
    def root(self):  # ok: kept by the instance itself
        return self.path

    def log(self, branch):
        return _log(self.path, branch)


@lru_cache(maxsize=128)
def _log(path, branch):  # ok: bounded, and holds strings
    return [path, branch]


@dataclass(frozen=True)
class Point:
    x: float
    y: float

    @lru_cache(maxsize=None)
    def norm(self):  # leak: cache-unbounded
        return (self.x**2 + self.y**2) ** 0.5


class Service:
    def __init__(self):
        self.lookup = lru_cache(maxsize=128)(self._lookup)  # ok: the memo ends with the instance

    def _lookup(self, key):
        return key.upper()


class Config:
    """One instance, at module level."""

    @lru_cache
    def value(self, key):  # ok: there is one instance
        return key.lower()


config = Config()


def repositories(paths):
    return [Repository(path) for path in paths]


def norms(pairs):
    return [Point(x, y).norm() for x, y in pairs]


class Layer:
    @per_class
    @functools.lru_cache()
    def page_mask(cls):  # ok: an unknown decorator decides what it is called with
        return ~(cls.page_size - 1)
