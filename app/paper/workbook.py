"""Tables as a workbook (XLSX); what a person typed is always text, never a formula or a link."""

import io
from collections.abc import Mapping, Sequence

import xlsxwriter

Sheet = Sequence[Sequence[object]]
_LONGEST_NAME = 31


def workbook(sheets: Mapping[str, Sheet]) -> bytes:
    """One sheet a table; the first row of each is its head."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name[:_LONGEST_NAME])
            for y, row in enumerate(rows):
                for x, value in enumerate(row):
                    style = bold if y == 0 else None
                    if isinstance(value, int | float) and not isinstance(value, bool):
                        sheet.write_number(y, x, value, style)
                    else:
                        sheet.write_string(y, x, str(value), style)
            sheet.freeze_panes(1, 0)
            sheet.autofit()
    return out.getvalue()
