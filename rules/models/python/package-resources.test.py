# Files of packages, and modules looked up by hand.
import imp
from importlib import resources

import importlib.resources
import pkg_resources


def words(package):
    f = resources.open_text(package, "words.txt")  # leak: resource-not-closed
    return f.readline()


def words_scoped(package):
    with importlib.resources.open_text(package, "words.txt") as f:  # ok: the scope closes it
        return f.readline()


def picture(package):
    f = importlib.resources.open_binary(package, "logo.png")  # ok: closed on every way out
    try:
        return f.read(8)
    finally:
        f.close()


def template(package, name):
    f = resources.files(package).joinpath(name).open()  # leak: resource-not-closed
    return f.readline()


def template_slash(package, name):
    with (resources.files(package) / name).open() as f:  # ok: the scope closes it
        return f.readline()


def template_path(package, name, render):
    with resources.as_file(resources.files(package) / name) as path:  # ok: it is for `with` alone
        return render(path)


def stream(package):
    return pkg_resources.resource_stream(package, "data.bin").read(4)  # leak: resource-not-closed


def load(name):
    f, pathname, description = imp.find_module(name)  # leak: resource-not-closed
    return imp.load_module(name, f, pathname, description)


def load_closed(name):
    f, pathname, description = imp.find_module(name)  # ok: closed on every way out
    try:
        return imp.load_module(name, f, pathname, description)
    finally:
        if f:
            f.close()
