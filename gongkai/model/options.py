"""What every part of the configuration shares.

The parts are plain classes: a build whose configuration is unchanged takes it as it was kept and needs no pydantic,
whose import alone takes longer than all else at the start. `load/` has pydantic validate them, which reads their
annotations and asks the objects in them for what they demand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


class Demand:
    """What a value must fulfil, in the words of pydantic's core schemas, such as `max_length`."""

    def __init__(self, **demands: str | int) -> None:
        self._demands = demands

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> dict[str, Any]:
        return {**handler(source), **self._demands}


class WebAddress:
    """A full address of http or https, kept as text."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> dict[str, Any]:
        from pydantic import AfterValidator, AnyHttpUrl  # noqa: PLC0415 - only where there is something to validate

        return {**handler.generate_schema(Annotated[AnyHttpUrl, AfterValidator(str)])}


Id = Annotated[str, Demand(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Text = Annotated[str, Demand(min_length=1, strip_whitespace=True)]
Address = Annotated[str, WebAddress()]
NOT_EMPTY = Demand(min_length=1)


class Options:
    """Common to every part of the configuration: no unknown key."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}
