"""One error of pydantic, and what the model says of the place it is at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.reading.closest import closest
from generator.reading.problem import quote
from generator.reading.shape import model_at


@dataclass(frozen=True)
class Mistake:
    """What is wrong, where, and the model of the file it is in."""

    kind: str
    loc: tuple[int | str, ...]
    value: Any
    context: Mapping[str, Any]
    model: type[BaseModel]

    @classmethod
    def of(cls, error: ErrorDetails, model: type[BaseModel]) -> Self:
        context = error.get("ctx", {})
        return cls(error["type"], error["loc"], error.get("input"), context, model)

    @property
    def field(self) -> str:
        """The name of the field that holds the value, even as one of a list."""
        return next((str(step) for step in reversed(self.loc) if isinstance(step, str)), "")

    @property
    def owner(self) -> type[BaseModel] | None:
        """The model of the object whose field this is."""
        last = max((i for i, step in enumerate(self.loc) if isinstance(step, str)), default=0)
        return model_at(self.model, self.loc[:last])

    @property
    def fields(self) -> Sequence[str]:
        """The fields that may stand beside this one."""
        return list(self.owner.model_fields) if self.owner else []

    @property
    def follows(self) -> bool:
        """Whether it only follows from others: a list seems short once its bad items are out."""
        return (
            self.kind == "too_short"
            and isinstance(self.value, list | dict)
            and len(self.value) >= self.context.get("min_length", 0)
        )

    @property
    def meant(self) -> str | None:
        """The known field that an unknown one stands for."""
        return closest(self.field, self.fields)

    @property
    def description(self) -> str:
        """What the model says of the field, as editors show it."""
        text = " ".join((self._info.description or "").split()) if self._info else ""
        return text[:1].lower() + text[1:].rstrip(".")

    @property
    def needed(self) -> bool:
        """Whether the field cannot be left out."""
        return self._info is not None and self._info.is_required()

    @property
    def _info(self) -> FieldInfo | None:
        return self.owner.model_fields.get(self.field) if self.owner else None

    @property
    def text(self) -> str:
        """The value, to quote."""
        return quote(self.value)
