"""PDF documents."""

import fitz
import pdfplumber
import pikepdf
from pdfminer.high_level import extract_text
from pdfminer.pdfpage import PDFPage
from pypdf import PdfMerger, PdfReader
from PyPDF2 import PdfFileReader


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


def pages_of_stream(path):
    return len(PdfReader(open(path, "rb")).pages)  # leak: resource-not-closed


def pages_of_old_reader(path):
    f = open(path, "rb")  # leak: resource-not-closed
    return PdfFileReader(f).getNumPages()


def pages_of_scoped_stream(path):
    with open(path, "rb") as f:  # ok: the scope closes it
        return len(PdfReader(f).pages)


def words(path):
    return extract_text(open(path, "rb")).split()  # leak: resource-not-closed


def page_total(path):
    f = open(path, "rb")  # leak: resource-not-guarded
    total = sum(1 for page in PDFPage.get_pages(f))
    f.close()
    return total
