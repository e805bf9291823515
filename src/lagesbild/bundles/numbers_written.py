"""What keeps a cell from being a number, and how to write it instead."""

from lagesbild.core.language.numerals import MINUS, NARROW_SPACE, NO_BREAK_SPACE

_SPACES = (" ", "\t", NARROW_SPACE, NO_BREAK_SPACE)


def what_is_wrong_with_number(cell: str) -> str:
    """A sentence on a cell that is no number, and what to do."""
    if sum(cell.count(sign) for sign in ".,") > 1:
        return (
            f"“{cell}” has two decimal signs. Write one point before the decimals and nothing "
            "between thousands."
        )
    if "," in cell:
        return f"“{cell}” has a decimal comma. Write a point: {cell.replace(',', '.')}."
    if MINUS in cell:
        return f"“{cell}” has a minus sign that is not a hyphen. Write {cell.replace(MINUS, '-')}."
    bare = "".join(cell.replace("%", "").split())
    if "%" in cell:
        return f"“{cell}” has a percent sign. Write {bare}; the unit says percent."
    if any(space in cell for space in _SPACES):
        return f"“{cell}” has a space in it. Write {bare}."
    return (
        f"“{cell}” is not a number. Write digits with a point before the decimals, or leave the "
        "cell empty and say in the column status why there is none."
    )
