"""Spreadsheets of a recorder's own: read through a mapping file, kept cell by cell, and written out again without loss."""

from sijill.intake.sheets.grid import BadCells, Grid, Row
from sijill.intake.sheets.mapping import SheetMap, read_map
from sijill.intake.sheets.reading import read_sheet
from sijill.intake.sheets.reports import report_of_row
from sijill.intake.sheets.writing import write_sheet

__all__ = ["BadCells", "Grid", "Row", "SheetMap", "read_map", "read_sheet", "report_of_row", "write_sheet"]
