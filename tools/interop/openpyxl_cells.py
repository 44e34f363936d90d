"""Writes and reads cells of a workbook with openpyxl. Usage: openpyxl_cells.py write|read FILE, JSON on standard input."""

import datetime
import json
import sys

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def value_of(cell, rich):
    if isinstance(cell, dict):
        return datetime.date.fromisoformat(cell["date"])
    if rich and isinstance(cell, str) and len(cell) > 3:
        from openpyxl.cell.rich_text import CellRichText, TextBlock  # since 3.1
        from openpyxl.cell.text import InlineFont

        return CellRichText(cell[:2], TextBlock(InlineFont(b=True), cell[2:]))
    return cell


def put(target, value):
    """Text is text, also where it begins with an equals sign."""
    target.value = value
    if isinstance(value, str):
        target.data_type = "s"
    if isinstance(value, datetime.date):
        target.number_format = "dd/mm/yyyy"


def write(file, book):
    workbook = openpyxl.Workbook(write_only=book["writeOnly"])
    if not book["writeOnly"]:
        workbook.remove(workbook.active)
    if book["date1904"]:
        workbook.epoch = CALENDAR_MAC_1904
    for sheet in book["sheets"]:
        worksheet = workbook.create_sheet(sheet["name"])
        rows = [sheet["headings"]] + [[value_of(cell, book["rich"]) for cell in row] for row in sheet["rows"]]
        for number, row in enumerate(rows, start=1):
            if book["writeOnly"]:
                cells = []
                for value in row:
                    cell = WriteOnlyCell(worksheet)
                    put(cell, value)
                    cells.append(cell)
                worksheet.append(cells)
            else:
                for column, value in enumerate(row, start=1):
                    if value is not None:
                        put(worksheet.cell(number, column), value)
        if not book["writeOnly"]:
            worksheet.freeze_panes = "A2"
            worksheet.auto_filter.ref = worksheet.dimensions
    workbook.save(file)
    print("null")


def plain(value):
    if isinstance(value, datetime.datetime):
        return {"date": value.date().isoformat() if value.time() == datetime.time() else value.isoformat()}
    return value


def read(file):
    workbook = openpyxl.load_workbook(file)
    print(
        json.dumps(
            [
                {
                    "name": sheet.title,
                    "frozen": sheet.freeze_panes,
                    "filter": sheet.auto_filter.ref,
                    "rows": [[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)],
                }
                for sheet in workbook
            ]
        )
    )


if sys.argv[1] == "write":
    write(sys.argv[2], json.load(sys.stdin))
else:
    read(sys.argv[2])
