"""What the cache holds, made into objects again: parts of the model and nothing else."""

from __future__ import annotations

import pickle
from io import BytesIO
from typing import Any


def unpickled(data: bytes) -> Any:  # noqa: ANN401 - as it was pickled
    """An object of the model; raises ValueError where it is none: what somebody else put there must not run."""
    try:
        return _Unpickler(BytesIO(data)).load()
    except Exception as error:
        # What we did not write may raise anything.
        raise ValueError("no object of the model") from error


class _Unpickler(pickle.Unpickler):  # noqa: S301 - it is given so little to make
    def find_class(self, module: str, name: str) -> type:
        if (module, name) not in _KNOWN:
            _KNOWN[module, name] = self._found(module, name)
        return _KNOWN[module, name]

    def _found(self, module: str, name: str) -> type:
        if module == "datetime" or module.startswith("gongkai.model."):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


_KNOWN: dict[tuple[str, str], type] = {}
"""The few classes that everything in the cache is made of, since finding them anew takes as long as making objects."""
