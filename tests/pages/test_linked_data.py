"""What pages say of themselves to machines, as JSON-LD."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from gongkai.model.item import Attachment, Dated, Withdrawal
from gongkai.model.moment import Moment
from tests.pages.column import catalog, item, rendered

BASE = "https://www.example.com/gxj/zwgk/"
LEDGER = "ledger/2025-03-04-x"


def said(page: str) -> list[dict[str, Any]]:
    """Every node of a page."""
    scripts = LexborHTMLParser(page).css('script[type="application/ld+json"]')
    documents = [json.loads(script.text()) for script in scripts]
    assert all(document["@context"] == "https://schema.org" for document in documents)
    return [node for document in documents for node in document["@graph"]]


def node(path: str, type_: str, **fields: Any) -> dict[str, Any]:
    """The only node of a type on the page of an item."""
    made = catalog(item(path, **fields))
    [found] = [node for node in said(rendered(made, f"powers/{path}.html")) if node["@type"] == type_]
    return found


def test_home_says_who_discloses_and_where_to_search() -> None:
    bureau, site = said(rendered(catalog(), "index.html"))
    assert (bureau["@type"], bureau["identifier"]) == ("GovernmentOrganization", "11000000MB0000019X")
    assert site["publisher"] == {"@id": bureau["@id"]}
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{BASE}search.html?q={{words}}"


def test_every_step_of_the_breadcrumb_is_an_address() -> None:
    trail = node(LEDGER, "BreadcrumbList")["itemListElement"]
    assert [step["item"].removeprefix(BASE) for step in trail] == [
        "index.html",
        "proactive.html",
        "powers/index.html",
        "powers/ledger/index.html",
        "powers/ledger/2025-03-04-x.html",
    ]
    assert [step["position"] for step in trail] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("kind", "type_"),
    [("guide", "GovernmentService"), ("bundle", "GovernmentService"), ("statistics", "Dataset"), ("notice", "Article")],
)
def test_an_item_is_what_its_kind_says(kind: str, type_: str) -> None:
    assert node(f"{kind}/2025-03-04-x", type_)["url"] == f"{BASE}powers/{kind}/2025-03-04-x.html"


def test_figures_name_the_files_that_hold_them() -> None:
    file = Attachment("content/x/表 1.xlsx", "表 1.xlsx", "表", 10)
    [download] = node("statistics/2025-03-04-x", "Dataset", attachments=(file,))["distribution"]
    assert download["contentUrl"] == f"{BASE}powers/statistics/2025-03-04-x/%E8%A1%A8%201.xlsx"
    assert download["encodingFormat"].endswith("spreadsheetml.sheet")


def test_the_standard_catalog_is_a_table_to_download() -> None:
    [_, table] = said(rendered(catalog(), "catalog.html"))
    assert (table["@type"], table["distribution"][0]["contentUrl"]) == ("Dataset", f"{BASE}catalog.csv")


@pytest.mark.parametrize(("validity", "force"), [("有效", "InForce"), ("废止", "NotInForce")])
def test_a_document_with_a_number_is_legislation(validity: str, force: str) -> None:
    fields = {"document_number": "示工信发〔2025〕1号", "issuer": "县工信局", "issued": date(2025, 3, 1)}
    law = node("document/2025-03-04-x", "Legislation", validity=validity, **fields)
    assert law["legislationIdentifier"] == "示工信发〔2025〕1号"
    assert law["legislationDate"] == "2025-03-01"
    assert law["legislationPassedBy"]["name"] == "县工信局"
    assert law["legislationLegalForce"] == f"https://schema.org/{force}"


def test_a_document_without_a_number_is_an_article() -> None:
    assert node("document/2025-03-04-x", "Article")["headline"] == "标题2025-03-04-x"


def test_a_time_of_publication_has_its_zone_and_a_date_has_none() -> None:
    made = replace(item(LEDGER), published=Moment(date(2025, 3, 4), time(16, 23)))
    article = said(rendered(catalog(made), f"powers/{LEDGER}.html"))[1]
    assert article["datePublished"] == "2025-03-04T16:23:00+08:00"
    assert node(LEDGER, "Article")["datePublished"] == "2025-03-04"


def test_a_correction_is_told() -> None:
    article = node(LEDGER, "Article", corrections=(Dated(date(2025, 4, 1), "更正电话"),))
    assert article["correction"][0]["text"] == "更正电话"
    assert article["dateModified"] == "2025-04-01"


def test_nothing_is_said_that_is_not_known() -> None:
    article = node(LEDGER, "Article")
    assert not {"keywords", "correction", "dateModified"} & article.keys()
    assert "" not in article.values()


def test_text_cannot_end_the_block_it_stands_in() -> None:
    hostile = '</script><script>alert("x")</script>'
    assert node("notice/2025-03-04-x", "Article", title=hostile)["headline"] == hostile


def test_a_withdrawn_item_and_a_wrong_address_say_nothing() -> None:
    gone = item(LEDGER, withdrawn=Withdrawal(date(2025, 5, 1), "期满"))
    assert said(rendered(catalog(gone), f"powers/{LEDGER}.html")) == []
    assert said(rendered(catalog(), "404.html")) == []
