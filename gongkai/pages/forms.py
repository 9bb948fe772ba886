"""What each kind's page shows in places of its own, beyond what all items share.

A template of a kind may rely on every id in `places`: it is there, or None. What is not named here appears by rule.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.pages.application_form import form_of
from gongkai.pages.body import highest_level
from gongkai.pages.edition import Edition
from gongkai.pages.fund_tables import summed_tables
from gongkai.pages.links import Link, site_url
from gongkai.pages.outcomes import outcomes
from gongkai.pages.qr import qr_path
from gongkai.pages.relations import Reference, RelationGroup, references_in, to_item
from gongkai.pages.versions import versions

STAGES = ("政策", "分配", "使用", "审计")


@dataclass(frozen=True, slots=True)
class Extra:
    """More data for a kind's template, and the references that need not appear among the relations again."""

    data: Mapping[str, object] = field(default_factory=dict)
    shown: Collection[Reference] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One item on its way to its page."""

    edition: Edition
    item: Item
    groups: tuple[RelationGroup, ...]


More = Callable[[Case], Extra]


@dataclass(frozen=True, slots=True)
class Form:
    """The page form of a kind."""

    places: tuple[str, ...] = ()
    more: More = lambda _: Extra()


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the four stages of a fund in a year, with the other items in it."""

    name: str
    references: tuple[Reference, ...]
    current: bool


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What explains a document, in short, with the way to each of its headings."""

    reference: Reference
    summary: str
    headings: tuple[Link, ...]


def _document(case: Case) -> Extra:
    history = versions(case.edition, case.item)
    interpretations = references_in(case.groups, "interprets", backward=True)
    data = {
        "versions": history,
        "interpretations": tuple(_interpretations(case, interpretations)),
        "repealed_by": references_in(case.groups, "replaces", backward=True),
        "amended_by": references_in(case.groups, "amends", backward=True),
    }
    return Extra(data, (*interpretations, *(version.reference for version in history)))


def _page(case: Case) -> Extra:
    extra = _document(case)
    section = case.edition.place(case.item)[0]
    return replace(extra, data={**extra.data, "application_form": form_of(section)})


def _interpretations(case: Case, shown: Collection[Reference]) -> Iterator[Interpretation]:
    for entry in case.edition.catalog.relations.get(case.item.path, ()):
        if entry.item and entry.backward and (reference := to_item(entry.item)) in shown:
            body = None if entry.item.withdrawn else case.edition.catalog.bodies.get(entry.item.path)
            level = highest_level(body) if body else 0
            parts = [part for part in body.parts if part.level == level and part.anchor] if body else []
            headings = tuple(Link(part.title, f"{reference.url}#{quote(part.anchor)}") for part in parts)
            yield Interpretation(reference, "" if entry.item.withdrawn else entry.item.summary, headings)


def _interpretation(case: Case) -> Extra:
    originals = references_in(case.groups, "interprets", backward=False)
    return Extra({"originals": originals}, originals)


def _consultation(case: Case) -> Extra:
    """The outcome: what was done with the comments first, then what else answers the consultation."""
    groups = [group for group in case.groups if group.relation == "responds_to" and group.backward]
    answers = tuple(sorted(groups, key=lambda group: group.title != Kind.ADOPTION.label))
    return Extra(
        {"outcomes": answers, "told": dict(outcomes(case.edition, case.item))},
        tuple(reference for group in answers for reference in group.references),
    )


def _answering(case: Case) -> Extra:
    answered = references_in(case.groups, "responds_to", backward=False)
    return Extra({"answered": answered}, answered)


def _bundle(case: Case) -> Extra:
    """The guides it joins, in the order in which the item names them."""
    resolved = [entry.item for entry in case.edition.catalog.relations.get(case.item.path, ()) if not entry.backward]
    guides = [other for other in resolved if other and case.edition.place(other)[1].kind == Kind.GUIDE]
    references = tuple(to_item(guide) for guide in guides)
    return Extra({"guides": references}, references)


def _fund(case: Case) -> Extra:
    items = case.edition.by_fund.get((case.item.fund, case.item.year), ()) if case.item.fund else ()
    others = [other for other in items if other.path != case.item.path]
    stages = tuple(
        Stage(name, tuple(to_item(other) for other in others if other.stage == name), name == case.item.stage)
        for name in STAGES
    )
    data = {"stages": stages, "summed": summed_tables(case.edition, items)}
    return Extra(data, tuple(reference for stage in stages for reference in stage.references))


FORMS: Mapping[Kind, Form] = {
    Kind.DOCUMENT: Form(more=_document),
    Kind.INTERPRETATION: Form(("interpreter", "contact_phone"), _interpretation),
    Kind.CONSULTATION: Form(
        ("draft_text", "explanation", "how_to_comment", "short_reason", "contact_phone"), _consultation
    ),
    Kind.ADOPTION: Form(("received", "adopted", "rejected"), _answering),
    Kind.HEARING: Form(("time", "place", "how_to_apply"), _answering),
    Kind.LEDGER: Form(
        (
            *("status", "percent", "progress_report", "measures", "steps"),
            *("responsibility", "supervision", "problems", "next_steps"),
        )
    ),
    Kind.RECTIFICATION: Form(("problem", "measure", "result"), _answering),
    Kind.POWER: Form(("power_type", "flow")),
    Kind.DECISION: Form(("decision_content",)),
    Kind.GUIDE: Form(("contact_phone", "conditions", "process", "materials", "tracking", "one_time_notice")),
    Kind.BUNDLE: Form(("joined", "conditions", "process", "materials", "contact_phone"), _bundle),
    Kind.FUND: Form(("total",), _fund),
    Kind.BUDGET: Form(),
    Kind.PROJECT: Form(),
    Kind.NOTICE: Form(),
    Kind.RESPONSE: Form(("question", "answer", "evidence"), _answering),
    Kind.STATISTICS: Form(("period",)),
    Kind.ORGAN: Form(("contact_phone",)),
    Kind.ACCOUNT: Form(("link",), lambda case: Extra({"code": site_url(qr_path(case.item))})),
    Kind.ANNUAL_REPORT: Form(),
    Kind.PAGE: Form(more=_page),
}
