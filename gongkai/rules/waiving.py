"""Waivers in front matter: each takes one finding out of the way, and somebody answers for it by name.

What a waiver covers is still shown, as info. One whose day has passed covers on, since nothing that depends on files
alone may become an error by the passing of time; `expired-waiver` reminds of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from gongkai.model.catalog import Catalog
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.model.item import Item, Waiver
from gongkai.rules.column import source_at
from gongkai.rules.file_text import FileText
from gongkai.rules.rule import ChangeRule, Rule, RuleClass
from gongkai.rules.severity import UNTOUCHABLE
from gongkai.rules.standing import file_of


@dataclass(frozen=True, slots=True)
class Waiving:
    """What became of one waiver."""

    item: Item
    waiver: Waiver
    rule: Rule | None
    """None where there is no rule of that id."""
    covered: Diagnostic | None
    """What it covers, as it was found."""

    @property
    def allowed(self) -> bool:
        """Whether findings of its rule may be waived at all."""
        return self.rule is not None and waivable(self.rule)

    @property
    def passing(self) -> bool:
        """Whether what it is for comes and goes by itself, with the day or with what is compared."""
        rule = self.rule
        return rule is not None and (rule.about is RuleClass.CLOCK or isinstance(rule, ChangeRule))


def waivable(rule: Rule) -> bool:
    """Privacy and security are nobody's to waive."""
    return rule.about not in UNTOUCHABLE


def waivings(catalog: Catalog, found: Iterable[Diagnostic], rules: Mapping[str, Rule]) -> Iterator[Waiving]:
    """Each waiver of the column with the first finding that it means and that no earlier one covers."""
    items = {file_of(item): item for item in catalog.items if item.waivers}
    by_item: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in found:
        if one.item and one.path in items:
            by_item[one.path].append(one)
    for path in sorted(items):
        text = FileText(source_at(catalog)[path])
        yield from _of_item(items[path], text, by_item[path], rules, catalog.config)


def waived(found: Iterable[Diagnostic], settled: Iterable[Waiving]) -> Iterator[Diagnostic]:
    """The findings, those that a waiver covers as info that says why and needs no mend."""
    by_finding = {waiving.covered: waiving.waiver for waiving in settled if waiving.covered}
    for one in found:
        waiver = by_finding.get(one)
        yield _covered(one, waiver) if waiver else one


def _covered(found: Diagnostic, waiver: Waiver) -> Diagnostic:
    why = f"{waiver.reason}（{waiver.by}，有效期至{waiver.until}）"
    return replace(found, severity=Severity.INFO, fix=None, hint=f"已豁免，不必改：{why}", waived=why)


def _of_item(
    item: Item, text: FileText, found: list[Diagnostic], rules: Mapping[str, Rule], config: Config
) -> Iterator[Waiving]:
    names = _names(item, config)
    left = list(found)
    for waiver in item.waivers:
        rule = rules.get(waiver.rule)
        element = names.get(waiver.element, waiver.element)
        covered = None
        if rule and waivable(rule):
            meant = (one for one in left if one.rule == rule.id and _means(waiver, element, one, text))
            covered = next(meant, None)
        if covered:
            left.remove(covered)
        yield Waiving(item, waiver, rule, covered)


def _names(item: Item, config: Config) -> dict[str, str]:
    """Element names by id: a waiver may give either."""
    category = config.category(item.section, item.category)
    return {element.id: element.name for element in config.elements_of(category)} if category else {}


def _means(waiver: Waiver, element: str, found: Diagnostic, text: FileText) -> bool:
    if element and element != found.element:
        return False
    if not waiver.text or waiver.text in found.message:
        return True
    return found.span is not None and text.stands_at(waiver.text, found.span)
