"""What an officer does to the rows of a workbook, done by LibreOffice. usage: move-rows.py PROGRAM FOLDER FILE...
For each FILE.xlsx in FOLDER writes DEED-FILE.xlsx for every deed below; the table stands in A1:J41 of the first sheet."""
import pathlib, sys
import uno
from com.sun.star.sheet.CellDeleteMode import UP
from com.sun.star.sheet.CellInsertMode import DOWN
from com.sun.star.table import TableSortField
from office import desktop, put

program, folder, names = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]


def sorted_(sheet):
    field = TableSortField(Field=6, IsAscending=False)
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    sheet.getCellRangeByName("A2:J41").sort((put("SortFields", fields), put("ContainsHeader", False)))


def inserted(sheet):
    sheet.Rows.insertByIndex(3, 2)
    sheet.Rows.insertByIndex(20, 1)


def deleted(sheet):
    sheet.Rows.removeByIndex(2, 1)
    sheet.Rows.removeByIndex(10, 4)


def shifted(sheet):
    """Cells pushed down and pulled up, as where other tables stand beside."""
    sheet.insertCells(sheet.getCellRangeByName("A12:J12").RangeAddress, DOWN)
    sheet.removeRange(sheet.getCellRangeByName("A4:J4").RangeAddress, UP)


def copied(sheet):
    """Rows copied over others."""
    source = sheet.getCellRangeByName("A30:J34").RangeAddress
    sheet.copyRange(sheet.getCellRangeByName("A18").CellAddress, source)


DEEDS = {"sorted": sorted_, "inserted": inserted, "deleted": deleted, "shifted": shifted, "copied": copied}


with desktop(program, folder) as office:
    for name in names:
        for deed, do in DEEDS.items():
            document = office.loadComponentFromURL((folder / f"{name}.xlsx").as_uri(), "_blank", 0, (put("Hidden", True),))
            do(document.Sheets.getByIndex(0))
            document.storeToURL((folder / f"{deed}-{name}.xlsx").as_uri(), (put("FilterName", "Calc MS Excel 2007 XML"),))
            document.close(True)
