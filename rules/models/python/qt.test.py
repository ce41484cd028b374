"""Timers, threads and signals of Qt."""

from PyQt5 import QtCore, QtWidgets
from PyQt5.QtCore import QObject, QThread, QTimer, pyqtSignal


class Dashboard(QtWidgets.QWidget):
    def __init__(self, parent=None):
        super().__init__(parent)
        self.poll = QTimer()  # leak: timer-not-cleared
        self.poll.timeout.connect(self.refresh)
        self.poll.start(1000)
        self.clock = QTimer()  # ok: closeEvent stops it
        self.clock.timeout.connect(self.refresh)
        self.clock.start(500)
        self.blink = QTimer(self)  # ok: it ends with its parent
        self.blink.timeout.connect(self.refresh)
        self.blink.start(250)
        self.hint = QTimer()  # ok: it fires once
        self.hint.setSingleShot(True)
        self.hint.start(3000)
        QTimer.singleShot(0, self.refresh)  # ok: it fires once

    def refresh(self):
        self.update()

    def closeEvent(self, event):
        self.clock.stop()
        event.accept()


class Ruler(QtWidgets.QWidget):
    def __init__(self):
        super().__init__()
        self.ticks = self.startTimer(100)  # missed: timer-not-cleared (low confidence: it ends with its object)
        self.marks = self.startTimer(500)  # ok: closeEvent kills it

    def closeEvent(self, event):
        self.killTimer(self.marks)


class Loader(QObject):
    done = pyqtSignal(str)

    def __init__(self):
        super().__init__()
        self.thread = QThread()  # missed: timer-not-cleared (low confidence: its end is often connected to a signal)
        self.moveToThread(self.thread)
        self.thread.start()

    def close(self):
        self.done.emit("closed")


class Saver(QObject):
    def __init__(self):
        super().__init__()
        self.thread = QThread()  # ok: close ends it
        self.thread.start()

    def close(self):
        self.thread.quit()
        self.thread.wait()


class Shortcuts(QtWidgets.QWidget):
    def __init__(self, model):
        super().__init__()
        self.button = QtWidgets.QPushButton("Reload", self)
        self.button.clicked.connect(lambda: self.reload())  # ok: the button is the widget's own
        model.changed.connect(self.reload)  # ok: a bound method is held weakly
        app = QtWidgets.QApplication.instance()
        app.installEventFilter(self)  # missed: listener-not-removed (low confidence: a filter that is destroyed is removed)
        app.focusChanged.connect(lambda old, new: self.reload())  # missed: listener-not-removed (low confidence: bound methods are held weakly, and cannot be told from functions)

    def reload(self):
        self.update()

    def closeEvent(self, event):
        event.accept()


class Palette(QtWidgets.QWidget):
    def __init__(self):
        super().__init__()
        QtCore.QCoreApplication.instance().installEventFilter(self)  # ok: closeEvent removes it
        QtWidgets.QApplication.clipboard().dataChanged.connect(self.paste)  # ok: closeEvent removes it

    def paste(self):
        self.update()

    def closeEvent(self, event):
        QtCore.QCoreApplication.instance().removeEventFilter(self)
        QtWidgets.QApplication.clipboard().dataChanged.disconnect(self.paste)
