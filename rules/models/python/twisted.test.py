"""Delayed calls, loops and triggers of Twisted."""

from twisted.internet import reactor, task
from twisted.internet.protocol import Factory
from twisted.protocols.basic import LineReceiver

_lines = {}


class Echo(LineReceiver):
    def connectionMade(self):
        self.pings = task.LoopingCall(self.ping)
        self.pings.start(30)  # leak: timer-not-cleared
        self.stats = task.LoopingCall(self.ping)
        self.stats.start(60)  # ok: connectionLost stops it
        self.spare = task.LoopingCall(self.ping)  # ok: it is not started
        self.idle = reactor.callLater(600, self.ping)  # ok: connectionLost cancels it
        self.login = reactor.callLater(600, self.ping)  # leak: timer-not-cleared

    def lineReceived(self, line):
        key = line + self.peer
        if key not in _lines:
            _lines[key] = object()  # leak: cache-unbounded
        self.answer = _lines[key]

    def ping(self):
        self.sendLine(b"ping")

    def connectionLost(self, reason):
        self.stats.stop()
        self.idle.cancel()


class Cache:
    def startService(self):
        self.trigger = reactor.addSystemEventTrigger("before", "shutdown", self.flush)  # ok: stopService removes it
        self.audit = reactor.addSystemEventTrigger("before", "shutdown", self.flush)  # missed: listener-not-removed (it comes once, and a service that stops may start again)
        self.port = reactor.listenTCP(8080, Factory())  # ok: stopService ends it
        self.admin = reactor.listenTCP(9090, Factory())  # missed: resource-not-closed (low confidence: most servers live as long as the process)
        reactor.addSystemEventTrigger("after", "shutdown", self.flush)  # ok: it comes once, when the process ends
        reactor.callLater(1, self.flush)  # ok: it fires once
        reactor.addReader(self)  # leak: listener-not-removed

    def flush(self):
        self.count = 0

    def stopService(self):
        reactor.removeSystemEventTrigger(self.trigger)
        return self.port.stopListening()


class Pipe:
    def startService(self):
        reactor.addReader(self)  # ok: stopService removes it

    def stopService(self):
        reactor.removeReader(self)
