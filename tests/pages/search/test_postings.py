"""The index says of each pair and character exactly which documents have it, and in what field first."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from gongkai.pages.search.postings import FIELD_MARKS, LAST, MORE, encoded, numeral, postings
from gongkai.pages.search.terms import fold
from tests.pages.search.shards import Entry, entries, numerals

LETTERS = st.text(
    st.one_of(st.sampled_from("企业政务公开5０1Ｇa，。 \n〔𠮷𬭎"), st.characters(codec="utf-8")), max_size=12
)
DOCUMENTS = st.lists(st.tuples(LETTERS, LETTERS, LETTERS, LETTERS), max_size=40)
BUCKETS = st.sampled_from([1, 2, 64])


def index(documents: list[tuple[str, str, str, str]], buckets: int = 1) -> dict[str, Entry]:
    made = encoded(postings(documents), len(documents), buckets)
    assert len(made) == buckets
    read = [entries(bucket) for bucket in made]
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


@given(DOCUMENTS, BUCKETS)
def test_the_index_holds_what_the_documents_hold(documents: list[tuple[str, str, str, str]], buckets: int) -> None:
    expected: dict[str, Entry] = {}
    for number, fields in enumerate(documents):
        best: dict[str, str] = {}
        for mark, text in zip(FIELD_MARKS, fields, strict=True):
            for term in terms(text):
                best.setdefault(term, mark)
        for term, mark in best.items():
            expected.setdefault(term, {}).setdefault(mark, []).append(number)
    assert index(documents, buckets) == expected


@given(st.lists(st.integers(0, 10**6)))
def test_numerals_need_no_space_between_them(numbers: list[int]) -> None:
    assert numerals("".join(map(numeral, numbers))) == numbers


def test_a_script_needs_no_escape_for_a_numeral() -> None:
    assert len(set(LAST + MORE)) == 62
    assert not set(LAST + MORE) & set("\"\\<>&' TNS")


def test_a_title_is_better_than_a_body() -> None:
    found = index([("技术", "", "", "技术改造"), ("", "", "技术", ""), ("", "", "", "新技术")])
    assert found["技术"] == {"T": [0], "S": [1], "": [2]}


def test_width_and_case_are_folded() -> None:
    assert index([("５Ｇ，", "", "", "")]).keys() == {"5g", "g,"}


def test_an_empty_column_has_an_index() -> None:
    assert encoded(postings([]), 0, 1) == ("",)
