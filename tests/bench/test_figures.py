"""The arithmetic of measurements."""

from __future__ import annotations

import pytest

from bench.figures import exponent, joined, sections, spread, table


def test_of_several_values_the_median_the_least_and_the_greatest_are_told() -> None:
    assert spread([3.0, 1.0, 2.0]) == "2.00 (1.00–3.00)"
    assert spread([1.26], digits=1) == "1.3"


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0, 2.0])
def test_the_exponent_of_a_power_is_found(power: float) -> None:
    assert exponent({size: 3 * size**power for size in (1_000, 10_000, 50_000)}) == pytest.approx(power)


def test_the_exponent_is_a_fit_over_all_sizes() -> None:
    assert 1 < exponent({1: 1.0, 10: 10.0, 100: 400.0}) < 1.4


def test_numbers_stand_right_in_a_table() -> None:
    assert table(["Case", "s"], [("cold", "1.0")]) == "| Case | s |\n| --- | ---: |\n| cold | 1.0 |"


def test_a_document_of_sections_is_put_together_again() -> None:
    document = "# Results\n\nText.\n\n## Goals\n\n### 1,000\n\nTable.\n\n## What was tried\n\nMuch.\n"
    assert list(sections(document)) == ["", "Goals", "What was tried"]
    assert joined(sections(document)) == document
