"""The arithmetic of measurements: pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from statistics import fmean, median


def spread(values: Sequence[float], digits: int = 2) -> str:
    """The median, and the least and the greatest where there are several."""
    middle = f"{median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def exponent(costs: Mapping[int, float]) -> float:
    """The k of cost = a · size^k that fits best, on logarithms: 1 is a cost in proportion, 2 one squared."""
    sizes, values = [log(size) for size in costs], [log(cost) for cost in costs.values()]
    middle, level = fmean(sizes), fmean(values)
    rise = sum((size - middle) * (value - level) for size, value in zip(sizes, values, strict=True))
    return rise / sum((size - middle) ** 2 for size in sizes)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are numbers."""
    ruler = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ruler, *rows))


def sections(document: str) -> dict[str, str]:
    """What stands under each heading of the second level; what stands before them, under an empty one."""
    first, *others = f"\n{document}".split("\n## ")
    return {"": first.strip()} | {head: body.strip() for head, _, body in (other.partition("\n") for other in others)}


def joined(parts: Mapping[str, str]) -> str:
    """The document of such sections."""
    return "\n\n".join(f"## {head}\n\n{body}" if head else body for head, body in parts.items()) + "\n"
