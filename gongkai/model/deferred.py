"""Things of which a part is fetched only when it is asked for, so that all of them fit into memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self


class Parts(Protocol):
    """Where what was deferred lies."""

    def __getitem__(self, name: str, /) -> object:
        """The value of a field; raises KeyError where it is no deferred one."""


class Deferred:
    """A dataclass without slots some of whose fields may be missing from an instance: those have default factories."""

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """The value is not kept: what looks at all instances one by one must not gather all of their parts."""
            try:
                return self.__dict__["_parts"][name]
            except KeyError:
                raise AttributeError(name) from None

    @classmethod
    def of(cls, fields: dict[str, object], parts: Parts) -> Self:
        """An instance with some of its fields at hand and the others in `parts`."""
        made = object.__new__(cls)
        made.__dict__.update(fields)
        made.__dict__["_parts"] = parts
        return made

    def but(self, **fields: object) -> Self:
        """The same with other values in some fields; what is deferred stays so."""
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__, **fields)
        return made
