"""The same functions in a module that others import."""


def report(path):
    out = open(path, "w")  # leak: resource-not-closed
    out.write("done\n")


def start(path):
    log = open(path + ".log", "a")  # leak: resource-not-closed
    log.write("started\n")
    report(path)
