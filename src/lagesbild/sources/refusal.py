"""A file that cannot be read without guessing: which, where, what was found, what to do."""


class FileIsRefused(ValueError):
    """A file, or an answer of an interface, that is not read. Nothing of it is used.

    ``where`` is the place in it: "line 12", "Blad1!C7", "$.dimension.sex", "" for all of it.
    ``message`` says what was found, what was expected and what to do, in whole sentences.
    """

    def __init__(self, file: str, where: str, message: str) -> None:
        super().__init__(f"{file}, {where}: {message}" if where else f"{file}: {message}")
        self.file = file
        self.where = where
        self.message = message
