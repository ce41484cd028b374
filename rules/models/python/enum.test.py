"""Members of enumerations live as long as their class."""
import enum
from enum import Enum
from functools import lru_cache


class Colour(Enum):
    RED = 1
    BLUE = 2

    @lru_cache
    def mixed(self, other):  # ok: there are two
        return (self.value + other.value) / 2


class Paint:
    @lru_cache
    def mixed(self, other):  # leak: cache-unbounded
        return (self.value + other.value) / 2

    @lru_cache(typed=True, maxsize=1)
    def last(self, other):  # missed: cache-unbounded (low confidence: one instance at most)
        return self.mixed(other)


class Mode(enum.IntFlag):
    READ = 1
    WRITE = 2

    @lru_cache
    def text(self):  # ok: there are four
        return str(self)
