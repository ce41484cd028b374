"""Sessions and writers of TensorFlow."""

import tensorflow as tf


def evaluate(node):
    session = tf.compat.v1.Session()  # leak: resource-not-closed
    return session.run(node)


def evaluate_whole(node):
    with tf.compat.v1.Session() as session:  # ok: `with` closes it
        return session.run(node)


def evaluate_default(node):
    session = tf.Session()  # leak: resource-not-closed
    with session.as_default():
        return node.eval()


class Detector:
    def __init__(self, graph):
        self.session = tf.Session(graph=graph)  # ok: close closes it
        self.debug = tf.Session(graph=graph)  # leak: resource-not-closed

    def close(self):
        self.session.close()


def write_records(path, examples):
    writer = tf.io.TFRecordWriter(path)  # leak: resource-not-closed
    for example in examples:
        writer.write(example.SerializeToString())


def write_all(path, examples):
    with tf.io.TFRecordWriter(path) as writer:  # ok: `with` closes it
        for example in examples:
            writer.write(example.SerializeToString())


def log_graph(folder, graph):
    writer = tf.compat.v1.summary.FileWriter(folder)  # leak: resource-not-closed
    writer.add_graph(graph)


def log_and_close(folder, graph):
    writer = tf.compat.v1.summary.FileWriter(folder)  # ok: closed on every way out
    try:
        writer.add_graph(graph)
    finally:
        writer.close()


def labels(path):
    return tf.io.gfile.GFile(path).read().split("\n")  # leak: resource-not-closed


def names(path):
    with tf.io.gfile.GFile(path) as file:  # ok: `with` closes it
        return file.read().split("\n")
