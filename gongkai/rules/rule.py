"""What a rule is: one module that is its own id, severity, basis, page and check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from gongkai.model.catalog import Before, Catalog
from gongkai.model.certainty import Norm
from gongkai.model.config import Config
from gongkai.model.diagnostic import Basis, Finding, Severity
from gongkai.model.item import Source
from gongkai.model.kinds import Kind
from gongkai.model.page import SitePlan
from gongkai.model.problem import Problem, ProblemCode
from gongkai.rules.options import Option


class RuleClass(StrEnum):
    """What a rule is about, which decides how far its findings may be lowered."""

    UNREADABLE = "unreadable"
    """A file or a part of it that was not read: stays an error in a draft."""
    CONTENT = "content"
    """Depends on the files alone."""
    CLOCK = "clock"
    """Depends on today: a warning at most, so that what was published once can be built on every later day."""
    PRIVACY = "privacy"
    """Cannot be lowered, switched off or waived, in drafts neither."""
    SECURITY = "security"
    """As `PRIVACY`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule has; `page` is the docstring of its module, whose form `rules.book` explains."""

    id: str
    """In kebab-case; never changes."""
    title: str
    """What is found, in a few Chinese words."""
    page: str
    severity: Severity
    """Of its findings, where they do not say otherwise and the norm's certainty allows it."""
    about: RuleClass = RuleClass.CONTENT
    norm: Norm | None = None
    """What the rule rests on; None for a demand of technique, or where each finding names its own basis."""
    article: str = ""
    options: tuple[Option[object], ...] = ()
    """What config.yaml may set about it."""

    @property
    def basis(self) -> Basis | None:
        """The provision behind findings that name none themselves."""
        return Basis(self.norm.title, self.norm.number, self.article) if self.norm else None


class Sign(NamedTuple):
    """Any of some characters, given as between the brackets of an expression, where a context matches right after it.

    The context consumes nothing; what it looks back at begins with the character itself.
    """

    characters: str
    context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRule(Rule):
    """Looks at one file and nothing else, so that what it found can be kept while the file is unchanged.

    It says what a file must have for it to be asked at all (`rules.asking`), since most files have little of it.
    """

    check: Callable[[Source, Config], Iterator[Finding]]
    problems: frozenset[ProblemCode] = frozenset()
    """It explains these problems of loading and nothing else; empty where it looks at the file itself."""
    kinds: frozenset[Kind] = frozenset()
    """It is about items of these kinds; empty where it is about all."""
    attachments: bool = False
    """Whether it is about attachments."""
    fields: frozenset[str] = frozenset()
    signs: tuple[Sign | str, ...] = ()
    """It finds something only where one of these fields is written, or the prose has one of these characters or words;
    both are empty where that is not so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogRule(Rule):
    """Looks at all items together; each of its findings names its path."""

    check: Callable[[Catalog], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRule(Rule):
    """Looks at what the site would consist of; each of its findings names its path."""

    check: Callable[[SitePlan, Catalog], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRule(Rule):
    """Compares the site that would be made with the one before, where a change is looked at.

    Each of its findings names its path.
    """

    check: Callable[[SitePlan, Catalog, Before], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigRule(Rule):
    """Looks at what config.yaml says of rules, given those there are by id."""

    check: Callable[[Config, Mapping[str, Rule]], Iterator[Finding]]


def problems(source: Source, *codes: ProblemCode) -> Iterator[Problem]:
    """What loading could not take, of these codes: the rule that owns a code explains it."""
    return (problem for problem in source.problems if problem.code in codes)


def explained(source: Source, texts: Mapping[ProblemCode, tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each problem of loading whose code is in `texts`: message and hint, with places for its facts."""
    for problem in source.problems:
        if problem.code in texts:
            message, hint = texts[problem.code]
            yield told(problem, message, hint)


def told(problem: Problem, message: str, hint: str) -> Finding:
    """One problem of loading in words; `{facts}` of its detail stand in their places."""
    return Finding(
        message.format_map(problem.detail),
        hint.format_map(problem.detail),
        problem.span,
        element=problem.element,
    )
