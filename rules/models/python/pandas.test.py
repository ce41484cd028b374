"""Stores and writers of pandas."""

import pandas as pd
from pandas import ExcelWriter


def keys_of(path):
    store = pd.HDFStore(path)  # leak: resource-not-closed
    return store.keys()


def frame_of(path, key):
    with pd.HDFStore(path, mode="r") as store:  # ok: `with` closes it
        return store[key]


def save(path, frames):
    writer = pd.ExcelWriter(path)  # leak: resource-not-closed
    for name, frame in frames.items():
        frame.to_excel(writer, sheet_name=name)


def save_unguarded(path, frame):
    writer = ExcelWriter(path, engine="openpyxl")  # leak: resource-not-guarded
    frame.to_excel(writer)
    writer.save()


def save_whole(path, frame):
    with ExcelWriter(path) as writer:  # ok: `with` closes it
        frame.to_excel(writer)


def sheets(path):
    workbook = pd.ExcelFile(path)  # missed: resource-not-closed (low confidence: it is collected with its file)
    return workbook.sheet_names


class Archive:
    def __init__(self, path):
        self.store = pd.HDFStore(path)  # ok: close closes it
        self.staging = pd.HDFStore(path + ".new")  # leak: resource-not-closed

    def close(self):
        self.store.close()


def rows(path):
    file = open(path)  # leak: resource-not-closed
    return pd.read_csv(file)


def large(path):
    return pd.read_csv(path)  # missed: dataset-not-streamed (low confidence: most files are small)


def in_pieces(path):
    for chunk in pd.read_csv(path, chunksize=10_000):  # ok: read in pieces, and closed when they are used up
        yield chunk.sum()


def first_rows(path):
    return pd.read_csv(path, nrows=100)  # ok: bounded


def orders(engine):
    return pd.read_sql("SELECT * FROM orders", engine)  # missed: dataset-not-streamed (low confidence: many queries are bounded)
