"""Surfaces of Cairo."""

import cairo
import cairocffi


def draw(path, paint):
    surface = cairo.PDFSurface(path, 595, 842)  # leak: resource-not-closed
    paint(cairo.Context(surface))


def draw_finished(path):
    surface = cairocffi.SVGSurface(path, 100, 100)  # ok: finished on every way out
    try:
        cairocffi.Context(surface).paint()
    finally:
        surface.finish()


def draw_in_block(path):
    with cairo.PSSurface(path, 595, 842) as surface:  # ok: finished at the end of the block
        cairo.Context(surface).paint()


def pixels(width, height):
    surface = cairo.ImageSurface(cairo.FORMAT_ARGB32, width, height)  # missed: resource-not-closed (low confidence: it holds memory alone)
    return bytes(surface.get_data())


class Recorder:
    def start(self, path):
        self.pages = cairocffi.PDFSurface(path, 595, 842)  # ok: stop finishes it
        self.cover = cairocffi.PDFSurface(path + ".cover", 595, 842)  # leak: resource-not-closed

    def stop(self):
        self.pages.finish()
