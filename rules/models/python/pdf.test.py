"""PDF documents."""

import fitz
import pdfplumber
import pikepdf
from pypdf import PdfMerger, PdfReader


def page_count(path):
    document = fitz.open(path)  # leak: resource-not-closed
    return int(document.page_count)


def text(path):
    with fitz.open(path) as document:  # ok: `with` closes it
        return "".join(page.get_text() for page in document)


def tables(path):
    document = pdfplumber.open(path)  # leak: resource-not-closed
    return document.pages[0].extract_tables()


def strip(path, target):
    document = pikepdf.Pdf.open(path)  # leak: resource-not-guarded
    document.save(target)
    document.close()


def merge(paths, target):
    merger = PdfMerger()  # leak: resource-not-closed
    for path in paths:
        merger.append(path)
    merger.write(target)


def merge_whole(paths, target):
    merger = PdfMerger()  # ok: closed on every way out
    try:
        for path in paths:
            merger.append(path)
        merger.write(target)
    finally:
        merger.close()


def pages(path):
    return len(PdfReader(path).pages)  # ok: the reader takes the file in whole
