"""The index says of each pair and three digits exactly which documents have it, and in what field first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.pages.search.postings import FIELD_MARKS, FIRST, LIMIT, Index
from gongkai.pages.search.terms import GROUPS, fold, packed, spelling, unpacked
from tests.pages.search.shards import Entry, entries

LETTERS = st.text(
    st.one_of(st.sampled_from("企业政务公开5０1Ｇa，。 \n〔𠮷𬭎"), st.characters(codec="utf-8")), max_size=12
)
FIELDS = st.tuples(LETTERS, LETTERS, LETTERS, LETTERS)
DOCUMENTS = st.lists(FIELDS, max_size=40)
BUCKETS = st.sampled_from([1, 2, 16, 64])


def buckets(documents: Sequence[Sequence[str]], count: int = 1) -> dict[int, str]:
    made = Index(map(packed, documents), count)
    return {number: text for group in range(min(count, GROUPS)) for number, text in made.group(group).items()}


def index(documents: Sequence[Sequence[str]], count: int = 1) -> dict[str, Entry]:
    read = [entries(bucket) for bucket in buckets(documents, count).values()]
    assert sum(map(len, read)) == len({term for one in read for term in one})
    return {term: entry for one in read for term, entry in one.items()}


def terms(text: str) -> set[str]:
    """By plain slicing, in characters: one beyond the first plane is a pair by itself, and joins no other."""
    folded = fold(text)
    pieces = folded.replace("\n", " ").split(" ")
    pairs = {a + b for piece in pieces for a, b in pairwise(piece) if max(a, b) <= "\uffff"}
    triples = (folded[at : at + 3] for at in range(len(folded) - 2))
    digits = {chr(0xE000 + int(three[:2])) + three[2] for three in triples if set(three) <= set("0123456789")}
    return pairs | digits | {character for piece in pieces for character in piece if character > "\uffff"}


@given(LETTERS)
def test_folding_is_the_normal_form_in_lower_case(text: str) -> None:
    assert fold(text) == normalize("NFKC", text).lower()


def best(fields: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for field, text in enumerate(fields):
        for term in terms(text):
            found.setdefault(term, field)
    return found


@given(FIELDS)
def test_each_term_of_an_item_is_packed_with_its_best_field(fields: tuple[str, str, str, str]) -> None:
    found = {spelling(term): field for term, field in unpacked(packed(fields)).items() if spelling(term)}
    assert found == best(fields)


@given(DOCUMENTS, BUCKETS)
def test_the_index_holds_what_the_documents_hold(documents: list[tuple[str, str, str, str]], count: int) -> None:
    expected: dict[str, Entry] = {}
    for number, fields in enumerate(documents):
        for term, field in best(fields).items():
            expected.setdefault(term, {}).setdefault(FIELD_MARKS[field], []).append(number)
    assert index(documents, count) == expected


def test_items_far_apart_have_long_gaps() -> None:
    documents = (
        [("公开", "", "", "")] + [("", "", "", "")] * 9_000 + [("公开", "", "", "公示"), ("公开", "", "", "公示")]
    )
    assert index(documents) == {"公开": {"!": [0, 9_001, 9_002]}, "公示": {"": [9_001, 9_002]}}


def test_the_last_item_of_a_full_index_needs_no_half_of_a_character() -> None:
    assert FIRST + LIMIT < 0x8000


def test_a_script_need_not_escape_what_marks_a_field() -> None:
    assert not set("".join(FIELD_MARKS)) & set("\"\\<>&' ")
    assert max("".join(FIELD_MARKS)) < chr(FIRST)


def test_a_title_is_better_than_a_body() -> None:
    found = index([("技术", "", "", "技术改造"), ("", "", "技术", ""), ("", "", "", "新技术")])
    assert found["技术"] == {"!": [0], "$": [1], "": [2]}


def test_width_and_case_are_folded() -> None:
    assert index([("５Ｇ，", "", "", "")]).keys() == {"5g", "g,"}


@pytest.mark.parametrize("documents", [[], [("", "", "", "")], [("公", "", "", "")]])
def test_without_terms_there_is_no_bucket(documents: list[tuple[str, str, str, str]]) -> None:
    assert buckets(documents) == {}
