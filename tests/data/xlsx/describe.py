#!/usr/bin/python3
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what openpyxl sees in a workbook: usage describe.py FILE.xlsx."""
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.active
setup = sheet.page_setup
print("sheets", book.sheetnames)
print("title", book.properties.title)
print("freeze", sheet.freeze_panes, "filter", sheet.auto_filter.ref)
print("paper", setup.paperSize, setup.orientation, "fit", sheet.sheet_properties.pageSetUpPr.fitToPage,
      setup.fitToWidth or 1, setup.fitToHeight)
print("titles", sheet.print_title_rows)
head, foot = sheet.oddHeader, sheet.oddFooter
print("header", head.left.text, "/", head.center.text, "/", head.right.text)
print("footer", foot.left.text, "/", foot.center.text, "/", foot.right.text)
for letter, column in sorted(sheet.column_dimensions.items()):
    print("column", letter, column.width, "hidden" if column.hidden else "shown")
for row in sheet.iter_rows():
    for cell in row:
        if cell.value is not None:
            print(cell.coordinate, cell.data_type, cell.number_format, "bold" if cell.font.b else "plain",
                  "quoted" if cell.quotePrefix else "-", repr(cell.value))
