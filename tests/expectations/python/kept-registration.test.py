"""A registration that is taken back through what the call returned: the class does so, and its teardown does not."""


class Forgets:
    def __init__(self, hub):
        self.hub = hub
        self.entry = None

    def configure(self, name):
        if self.entry:
            self.entry.unregister()
        self.entry = self.hub.register(name, self.on_message)  # leak: listener-not-removed

    def on_message(self, message):
        print(message)

    def close(self):
        self.hub.flush()


class Remembers:
    def __init__(self, hub):
        self.hub = hub
        self.entry = None

    def configure(self, name):
        if self.entry:
            self.entry.unregister()
        self.entry = self.hub.register(name, self.on_message)  # ok: close takes it back

    def on_message(self, message):
        print(message)

    def close(self):
        self.entry.unregister()


class HandsOn:
    def __init__(self, hub):
        self.hub = hub
        self.entry = None

    def configure(self, name):
        if self.entry:
            self.entry.unregister()
        self.entry = self.hub.register(name, self.on_message)  # ok: close hands it to the hub

    def on_message(self, message):
        print(message)

    def close(self):
        self.hub.forget(self.entry)


class NeverEnds:
    def __init__(self, hub):
        self.hub = hub
        self.entry = None

    def configure(self, name):
        if self.entry:
            self.entry.unregister()
        self.entry = self.hub.register(name, self.on_message)  # ok: the class has no teardown

    def on_message(self, message):
        print(message)


class Part:
    def __init__(self, menu):
        self.menu = menu
        self.item = None

    def configure(self, name):
        if self.item:
            self.item.remove()
        self.item = self.menu.add(name, self)  # ok: an entry of a menu goes with the menu

    def close(self):
        self.menu.flush()
