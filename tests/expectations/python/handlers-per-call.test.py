"""Handlers added in each call pile up on loggers, signals and atexit; a check, a remove or an import does not."""
import atexit
import logging
import signal

from blinker import signal as named_signal
from flask import Flask, request

app = Flask(__name__)
log = logging.getLogger(__name__)
log.addHandler(logging.StreamHandler())  # ok: runs once
order_placed = named_signal("order-placed")


def audit(sender, **extra):
    print(sender, extra)


order_placed.connect(audit)  # ok: runs once


def report():
    handler = logging.FileHandler("report.log")  # ok: the logger holds it
    log.addHandler(handler)  # missed: listener-not-removed (two calls of a class with the same arguments count as one object)
    log.info("report")
    return "ok"


def report_closed():
    handler = logging.FileHandler("report.log")  # ok: closed on every way out
    log.addHandler(handler)  # ok: removed on every way out
    try:
        log.info("report")
    finally:
        log.removeHandler(handler)
        handler.close()
    return "ok"


def trace():
    logging.getLogger("trace").addHandler(logging.StreamHandler())  # missed: listener-not-removed (what calling a class makes is not known to be fresh: any remove may mean it)
    return "ok"


def checked():
    logger = logging.getLogger("checked")
    if not logger.handlers:
        logger.addHandler(logging.StreamHandler())  # ok: only where there is none
    if not logger.hasHandlers():
        logger.addHandler(logging.StreamHandler())  # ok: only where there is none
    return "ok"


def cleared():
    logger = logging.getLogger("cleared")
    logger.handlers.clear()
    logger.addHandler(logging.StreamHandler())  # ok: those before are cleared
    return "ok"


def make_logger(name):
    logger = logging.getLogger(name)
    logger.setLevel(logging.INFO)
    logger.addHandler(logging.StreamHandler())  # missed: listener-not-removed (what calling a class makes is not known to be fresh: any remove may mean it)
    return logger


def order():
    name = request.args["name"]

    def confirm(sender, **extra):
        print(name)

    order_placed.connect(confirm, weak=False)  # leak: listener-not-removed
    atexit.register(confirm, None)  # missed: listener-not-removed (low confidence: most that register live as long as the program)
    make_logger(name).info("order")
    return "ok"


app.add_url_rule("/report", view_func=report)
app.add_url_rule("/report-closed", view_func=report_closed)
app.add_url_rule("/trace", view_func=trace)
app.add_url_rule("/checked", view_func=checked)
app.add_url_rule("/cleared", view_func=cleared)
app.add_url_rule("/order", view_func=order)


class Session:
    def __init__(self, name):
        self.name = name
        self.handler = logging.StreamHandler()
        self.errors = logging.StreamHandler()
        log.addHandler(self.handler)  # ok: close takes it off
        log.addHandler(self.errors)  # missed: listener-not-removed (what calling a class makes is not known to be fresh: any remove may mean it)
        order_placed.connect(self.on_order)  # ok: held weakly
        order_placed.connect(self.on_paid, weak=False)  # leak: listener-not-removed

    def on_order(self, sender):
        print(self.name)

    def on_paid(self, sender):
        print(self.name)

    def close(self):
        log.removeHandler(self.handler)


def main():
    signal.signal(signal.SIGTERM, lambda number, frame: None)  # ok: runs once
    logging.getLogger().addHandler(logging.StreamHandler())  # ok: runs once
    app.run()


if __name__ == "__main__":
    main()
