"""What became of the comments stands first on the page of their consultation."""

from __future__ import annotations

import pytest

from gongkai.model.item import Body, ElementValue, Withdrawal
from tests.pages.column import NOW, body, catalog, heading, item, key, reference, rendered

NUMBERS = {"received": key("received", "23"), "adopted": key("adopted", "15"), "rejected": key("rejected", "8")}
ROWS = [("展会次数太少", "采纳"), ("机票也补", "未采纳")]


def page(elements: dict[str, ElementValue], text: Body | None = None, *, gone: bool = False) -> str:
    withdrawn = Withdrawal(NOW.date(), "期满") if gone else None
    about = (reference("consultation/a"),)
    outcome = item("adoption/b", "采纳情况", responds_to=about, elements=elements, withdrawn=withdrawn)
    bodies = {"adoption/b": text} if text else {}
    return rendered(catalog(item("consultation/a"), outcome, bodies=bodies), "powers/consultation/a.html")


def table(rows: list[tuple[str, str]]) -> Body:
    cells = "".join(f"<tr><td>{what}</td><td><strong>{how}</strong></td></tr>" for what, how in rows)
    html = f"<table><thead><tr><th>意见</th><th>结果</th></tr></thead><tbody>{cells}</tbody></table>"
    return body((0, "", ""), (2, "采纳情况", html))


def test_the_numbers_are_told_in_a_sentence() -> None:
    assert "收到意见数23，采纳数15，未采纳数8。" in page(NUMBERS)


def test_without_numbers_there_is_no_sentence() -> None:
    assert "收到意见数" not in page({})


@pytest.mark.parametrize(
    ("detail", "text"),
    [(key("adoption_detail", rows=ROWS), None), (heading("adoption_detail", 1), table(ROWS))],
    ids=["key", "heading"],
)
def test_each_comment_is_shown_with_what_was_done_about_it(detail: ElementValue, text: Body | None) -> None:
    made = page({"adoption_detail": detail}, text)
    assert "<td>展会次数太少</td><td>采纳</td>" in made
    assert "<td>机票也补</td><td>未采纳</td>" in made
    assert '<details class="outcome" open>' in made


def test_many_comments_are_folded() -> None:
    detail = key("adoption_detail", rows=[(f"意见{number}", "采纳") for number in range(11)])
    assert '<details class="outcome">' in page({"adoption_detail": detail})


def test_words_in_place_of_a_table_are_left_to_their_own_page() -> None:
    text = body((0, "", ""), (2, "采纳情况", "<p>全部采纳。</p>"))
    assert "outcome" not in page({"adoption_detail": heading("adoption_detail", 1)}, text)


def test_what_is_withdrawn_tells_nothing() -> None:
    assert "收到意见数" not in page(NUMBERS, gone=True)
