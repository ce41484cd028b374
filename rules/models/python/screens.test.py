"""Device contexts, the clipboard and screenshots."""

import mss
import win32clipboard
import win32gui
import win32ui


def color(window, x, y):
    context = win32gui.GetDC(window)  # leak: resource-not-closed
    return int(win32gui.GetPixel(context, x, y))


def color_guarded(window, x, y):
    context = win32gui.GetWindowDC(window)  # ok: given back on every way out
    try:
        return int(win32gui.GetPixel(context, x, y))
    finally:
        win32gui.ReleaseDC(window, context)


def picture(source, width, height):
    context = win32gui.CreateCompatibleDC(source)  # leak: resource-not-closed
    bitmap = win32gui.CreateCompatibleBitmap(source, width, height)  # leak: resource-not-closed
    win32gui.SelectObject(context, bitmap)
    win32gui.BitBlt(context, 0, 0, width, height, source, 0, 0, 0x00CC0020)


def picture_deleted(source, width, height):
    context = win32gui.CreateCompatibleDC(source)  # ok: deleted on every way out
    try:
        bitmap = win32gui.CreateCompatibleBitmap(source, width, height)  # ok: deleted on every way out
        try:
            win32gui.SelectObject(context, bitmap)
        finally:
            win32gui.DeleteObject(bitmap)
    finally:
        win32gui.DeleteDC(context)


def grab():
    screen = mss.mss()  # leak: resource-not-closed
    return bytes(screen.grab(screen.monitors[0]).rgb)


def grab_in_block():
    with mss.mss() as screen:  # ok: closed at the end of the block
        return bytes(screen.grab(screen.monitors[0]).rgb)


class Recorder:
    def __init__(self):
        self.screen = mss.mss()  # ok: close closes it
        self.preview = mss.mss()  # leak: resource-not-closed

    def close(self):
        self.screen.close()


def screenshot(window):
    context = win32gui.GetWindowDC(window)  # leak: resource-not-closed
    source = win32ui.CreateDCFromHandle(context)
    source.DeleteDC()


class Clipboard:
    def open(self):
        win32clipboard.OpenClipboard()  # missed: resource-not-closed (a release elsewhere may be its own)

    def text(self):
        return str(win32clipboard.GetClipboardData())


def pasted():
    win32clipboard.OpenClipboard()  # ok: closed on every way out
    try:
        return str(win32clipboard.GetClipboardData())
    finally:
        win32clipboard.CloseClipboard()
