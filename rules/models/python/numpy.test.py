"""What numpy and torch are given stays the caller's to close."""

import numpy as np
import torch


def read_matrix(path):
    file = open(path, "rb")  # leak: resource-not-closed
    return np.load(file)


def write_matrix(path, matrix):
    with open(path, "wb") as file:  # ok: `with` closes it
        np.save(file, matrix)


def load_weights(path):
    file = open(path, "rb")  # leak: resource-not-closed
    return torch.load(file)


def samples(path):
    return np.fromfile(path, dtype=np.float32)  # missed: dataset-not-streamed (low confidence: most files are small)


def mapped(path):
    return np.load(path, mmap_mode="r")  # ok: mapped, not read


def head(path):
    return np.loadtxt(path, max_rows=10)  # ok: bounded
