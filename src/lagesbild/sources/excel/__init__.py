"""Workbooks: xlsx, xlsm, xls and ods."""
