"""Figures that pyplot keeps."""

import matplotlib.pyplot as plt
from matplotlib.figure import Figure


def save_histogram(values, path):
    plt.figure()  # missed: resource-not-closed (a release without arguments in another function counts for every figure)
    plt.hist(values)
    plt.savefig(path)


def save_all(series, folder):
    for name, values in series.items():
        figure, axes = plt.subplots(figsize=(8, 4))  # missed: resource-not-closed (a release without arguments in another function counts for every figure)
        axes.plot(values)
        figure.savefig(f"{folder}/{name}.png")


def save_each(series, folder):
    for name, values in series.items():
        fig, ax = plt.subplots()  # ok: closed when it has been saved
        ax.plot(values)
        fig.savefig(f"{folder}/{name}.png")
        plt.close(fig)


def save_current(values, path):
    plt.figure(figsize=(4, 4))  # ok: the current figure is closed
    plt.plot(values)
    plt.savefig(path)
    plt.close()


def save_last(values, path):
    fig = plt.figure()  # ok: all are closed
    fig.add_subplot(111).plot(values)
    fig.savefig(path)
    plt.close("all")


def save_checked(values, path):
    fig, ax = plt.subplots()  # false-alarm: resource-not-guarded (what raises while a figure is drawn is a mistake: no record can say that it needs no guard)
    if not values:
        raise ValueError("nothing to draw")
    ax.plot(values)
    fig.savefig(path)
    plt.close(fig)


def look(values):
    fig, ax = plt.subplots()  # ok: shown, and closed by the user
    ax.plot(values)
    plt.show()


def monitor(values):
    plt.figure(1)  # ok: the same figure each time
    plt.plot(values)


def curve(values):
    fig, ax = plt.subplots()  # ok: the caller has the axes, and their figure
    ax.plot(values)
    return ax


def drawn(values):
    fig = plt.figure()  # ok: the caller closes it
    fig.add_subplot(111).plot(values)
    return fig


def unmanaged(values, path):
    figure = Figure()  # ok: no one keeps it
    figure.subplots().plot(values)
    figure.savefig(path)


def pick(fig, chosen):
    def on_pick(event):
        chosen.append(event.ind)

    fig.canvas.mpl_connect("pick_event", on_pick)  # ok: the canvas is the caller's
