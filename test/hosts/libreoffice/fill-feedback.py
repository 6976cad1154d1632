"""What a unit does with its list: fills it in, sorts it, renames the sheet, saves it. usage: fill-feedback.py PROGRAM FOLDER ROWS
In FOLDER/in.xlsx the rows stand in A5:M…; writes filled.xlsx, filled.xls, filled.ods."""
import pathlib, sys
import uno
from com.sun.star.table import TableSortField
from office import desktop, put

program, folder, count = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "ods": "calc8"}

with desktop(program, folder) as office:
    document = office.loadComponentFromURL((folder / "in.xlsx").as_uri(), "_blank", 0, (put("Hidden", True),))
    sheet = document.Sheets.getByIndex(0)
    for at in range(count):
        sheet.getCellByPosition(10, 4 + at).String = f"说明{at}"
        sheet.getCellByPosition(11, 4 + at).String = "部分整改"
    fields = tuple(TableSortField(Field=column, IsAscending=up) for column, up in ((2, True), (0, False)))
    descriptor = (put("SortFields", uno.Any("[]com.sun.star.table.TableSortField", fields)), put("ContainsHeader", False))
    sheet.getCellRangeByName(f"A5:M{4 + count}").sort(descriptor)
    sheet.Name = "已填写"
    for ending, kind in FILTERS.items():
        document.storeToURL((folder / f"filled.{ending}").as_uri(), (put("FilterName", kind),))
    document.close(True)
