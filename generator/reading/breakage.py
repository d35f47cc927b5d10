"""Where PyYAML stopped reading, with the lines around."""

from yaml.error import MarkedYAMLError

Sentence = tuple[int, int, str, str]
"""Line and column counted from 0, what is wrong, how to mend it."""


class Breakage:
    """One syntax error: its words, its marks, the lines around."""

    def __init__(self, error: MarkedYAMLError, lines: list[str]) -> None:
        self.problem = error.problem or ""
        self.context = error.context or ""
        self.lines = lines
        mark = error.problem_mark or error.context_mark
        self.line = min(mark.line, len(lines) - 1) if mark else 0
        self.column = mark.column if mark else 0
        start = error.context_mark or mark
        self.start_line = min(start.line, len(lines) - 1) if start else 0
        self.start_column = start.column if start else 0

    @property
    def text(self) -> str:
        """The line where reading stopped."""
        return self.lines[self.line]

    @property
    def char(self) -> str:
        """The character where reading stopped."""
        return self.text[self.column : self.column + 1]

    def above(self) -> int:
        """The nearest line above that holds something."""
        numbers = range(self.line - 1, -1, -1)
        return next((number for number in numbers if self.lines[number].strip()), self.line)

    def opening(self) -> tuple[int, int]:
        """The nearest bracket at the start mark or before it."""
        end = self.start_column + 1
        for line in range(self.start_line, -1, -1):
            found = max(self.lines[line].rfind(bracket, 0, end) for bracket in "[{")
            if found >= 0:
                return line, found
            end = len(self.lines[line - 1])
        return self.start_line, self.start_column

    def here(self, message: str, remedy: str) -> Sentence:
        """`message`, said of where reading stopped."""
        return self.line, self.column, message, remedy

    def start(self, message: str, remedy: str) -> Sentence:
        """`message`, said of where what could not be read begins."""
        return self.start_line, self.start_column, message, remedy
