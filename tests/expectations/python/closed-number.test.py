"""A descriptor that is opened right after one was closed by number takes its place."""
import os


def silence():
    os.close(1)
    os.open(os.devnull, os.O_RDWR)  # ok: it is standard output now


def touch(path):
    os.open(path, os.O_CREAT)  # leak: resource-not-closed
