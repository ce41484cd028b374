"""Workbooks."""

import openpyxl
import xlsxwriter
import xlwings as xw


def first_cell(path):
    workbook = openpyxl.load_workbook(path, read_only=True)  # leak: resource-not-closed
    return workbook.active["A1"].value


def all_cells(path):
    workbook = openpyxl.load_workbook(path, read_only=True)  # ok: closed on every way out
    try:
        return [[cell.value for cell in row] for row in workbook.active]
    finally:
        workbook.close()


def title(path):
    return openpyxl.load_workbook(path).active.title  # ok: read whole, its archive is closed


def report(path, rows):
    workbook = xlsxwriter.Workbook(path)  # leak: resource-not-closed
    workbook.add_worksheet().write_row(0, 0, rows)


def report_of(path, rows):
    workbook = xlsxwriter.Workbook(path)  # ok: closed; what is written before is in memory
    sheet = workbook.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_string(number, 0, str(row))
    workbook.close()


def report_whole(path, rows):
    with xlsxwriter.Workbook(path) as workbook:  # ok: `with` closes it
        workbook.add_worksheet().write_row(0, 0, rows)


def recalculate(path):
    app = xw.App(visible=False)  # leak: resource-not-closed
    app.books.open(path).save()


def recalculate_and_quit(path):
    app = xw.App(visible=False)  # ok: quits on every way out
    try:
        app.books.open(path).save()
    finally:
        app.quit()
