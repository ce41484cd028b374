import functools
from functools import cache, lru_cache


class Catalog:
    def __init__(self, rows):
        self.rows = rows

    @lru_cache(maxsize=64)
    def first(self, name):  # missed: cache-unbounded (low confidence: it keeps 64 instances at most)
        return self.find(name)[0]

    @lru_cache
    def find(self, name):  # leak: cache-unbounded
        return [row for row in self.rows if row.name == name]

    @functools.cache
    def total(self):  # leak: cache-unbounded
        return sum(row.price for row in self.rows)

    @staticmethod
    @lru_cache
    def parse(text):  # ok: no instance is among the arguments
        return text.split(",")

    @classmethod
    @cache
    def kinds(cls):  # ok: the class lives anyway
        return sorted(cls.__subclasses__())

    @functools.cached_property
    def names(self):  # ok: the result is kept by the instance itself
        return {row.name for row in self.rows}


class Settings:
    @cache
    def value(self, key):  # ok: there is one instance
        return key.upper()


_settings = Settings()


@lru_cache(maxsize=None)
def digit(number):  # ok: a function of few arguments, by its nature
    return number % 10
