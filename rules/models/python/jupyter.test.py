"""Kernels, clients and observers of Jupyter."""

import ipywidgets as widgets
from jupyter_client import KernelManager
from jupyter_client.manager import start_new_kernel

shared = widgets.IntSlider()


def version():
    manager = KernelManager()
    manager.start_kernel()  # leak: resource-not-closed
    return manager.kernel_spec.language


def run(code):
    manager = KernelManager()
    manager.start_kernel()  # ok: shut down on every way out
    try:
        client = manager.client()
        client.start_channels()  # ok: stopped on every way out
        try:
            return client.execute_interactive(code)
        finally:
            client.stop_channels()
    finally:
        manager.shutdown_kernel()


def listen(manager: KernelManager, code):
    client = manager.client()
    client.start_channels()  # leak: resource-not-closed
    return client.execute_interactive(code)


def evaluate(code):
    manager, client = start_new_kernel()  # leak: resource-not-closed
    return client.execute_interactive(code)


def evaluate_whole(code):
    manager, client = start_new_kernel()  # ok: shut down on every way out
    try:
        return client.execute_interactive(code)
    finally:
        manager.shutdown_kernel()


class Panel:
    def __init__(self):
        self.slider = widgets.IntSlider()
        self.slider.observe(self.changed, "value")  # ok: the slider is the panel's own
        self.button = widgets.Button()
        self.button.on_click(self.changed)  # ok: the button is the panel's own
        shared.observe(self.changed, "value")  # leak: listener-not-removed
        shared.observe(self.moved, "value")  # ok: close removes it

    def changed(self, change):
        self.last = change

    def moved(self, change):
        self.last = change

    def close(self):
        shared.unobserve(self.moved, "value")
