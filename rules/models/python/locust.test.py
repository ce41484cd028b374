"""Users of Locust come and go."""

from locust import HttpUser, events


def count(**kwargs):
    return None


events.request.add_listener(count)  # ok: runs once


class Shopper(HttpUser):
    def on_start(self):
        events.request.add_listener(self.log)  # leak: listener-not-removed
        events.user_error.add_listener(self.fail)  # ok: on_stop removes it
        self.file = open("shopper.log", "w")  # ok: on_stop closes it
        self.trace = open("shopper.trace", "w")  # leak: resource-not-closed

    def log(self, **kwargs):
        self.file.write("request")

    def fail(self, **kwargs):
        self.file.write("error")

    def on_stop(self):
        events.user_error.remove_listener(self.fail)
        self.file.close()
