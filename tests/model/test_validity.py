"""Written, repealed, expired, amended, valid: in this order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from gongkai.model.item import Item
from gongkai.model.validity import validity_in
from tests.pages.column import catalog, item, reference

OLD = "document/2020-01-02-old"


def old(**fields: Any) -> Item:
    return item(OLD, day="2020-01-02", **fields)


def new(**fields: Any) -> Item:
    return item("document/2025-01-02-new", **fields)


def told(first: Item, *others: Item) -> str:
    return validity_in(catalog(first, *others), first)


def test_a_document_is_valid() -> None:
    assert told(old()) == "有效"


def test_what_is_no_document_has_no_validity() -> None:
    assert told(item("notice/2020-01-02-n")) == ""


def test_a_decision_with_a_last_day_expires() -> None:
    assert told(item("decision/2020-01-02-d", expires=date(2026, 11, 23))) == "失效"


@pytest.mark.parametrize(("last", "word"), [(date(2026, 11, 23), "失效"), (date(2026, 11, 24), "有效")])
def test_the_last_day_counts(last: date, word: str) -> None:
    assert told(old(expires=last)) == word


def test_a_replaced_document_is_repealed() -> None:
    assert told(old(), new(replaces=(reference(OLD),))) == "废止"


def test_an_amended_document_says_so() -> None:
    assert told(old(), new(amends=(reference(OLD),))) == "已修改"


def test_repeal_outweighs_expiry_and_amendment() -> None:
    replacing, amending = new(replaces=(reference(OLD),)), item("document/2024-01-02-a", amends=(reference(OLD),))
    assert told(old(expires=date(2021, 1, 1)), replacing, amending) == "废止"


def test_expiry_outweighs_amendment() -> None:
    assert told(old(expires=date(2021, 1, 1)), new(amends=(reference(OLD),))) == "失效"


def test_what_is_written_outweighs_all() -> None:
    assert told(old(validity="有效"), new(replaces=(reference(OLD),))) == "有效"


def test_a_document_held_back_repeals_nothing() -> None:
    assert told(old(), new(replaces=(reference(OLD),), draft=True)) == "有效"


@pytest.mark.parametrize(("start", "word"), [(date(2026, 11, 24), "废止"), (date(2026, 11, 25), "有效")])
def test_repeal_begins_when_the_new_document_takes_effect(start: date, word: str) -> None:
    assert told(old(), new(replaces=(reference(OLD),), effective=start)) == word
