"""`check --fix`: findings mended in the files themselves, as far as that makes nothing worse.

Mends are tried on the column in memory and kept only where no file has more findings than before, so that what is
written was checked before it was written, and mending twice is the same as mending once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gongkai.load.raw_file import read_bytes
from gongkai.model.diagnostic import Diagnostic, Fix
from gongkai.rules import RULE_BY_ID
from gongkai.rules.rule import RuleClass
from gongkai.rules.settlement import SettlementRule
from gongkai.staff.edits import apply
from gongkai.staff.writing import replace_file

_ROUNDS = 100
"""More than any column needs; mends that undo each other must not go on for ever."""


@dataclass(frozen=True, slots=True)
class State:
    """All findings of a column, and those that are to be mended."""

    found: tuple[Diagnostic, ...]
    wanted: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """One file, root-relative, before and after; `count` mends were made in it."""

    path: str
    before: bytes
    after: bytes
    count: int


Again = Callable[[Mapping[str, bytes]], State]
"""The state of the column if some of its files held these bytes."""


def mend(root: Path, state: State, again: Again) -> tuple[Rewritten, ...]:
    """What every file becomes in which something can be mended; nothing is written."""
    mending = _Mending(root, state, again)
    for _ in range(_ROUNDS):
        if not mending.advance():
            break
    return tuple(mending.rewritten())


def write(root: Path, files: Iterable[Rewritten]) -> None:
    """Put the mended files in place, each in one step; raises GongkaiError where one cannot be or has changed since."""
    for file in files:
        replace_file(root / file.path, file.after, file.before)


class _Mending:
    """Round after round, since mends that touch each other wait, and one may make place for the next."""

    def __init__(self, root: Path, state: State, again: Again) -> None:
        self._root = root
        self._state = state
        self._again = again
        self._originals: dict[str, bytes] = {}
        self._texts: dict[str, bytes] = {}
        self._counts: Counter[str] = Counter()
        self._careful: set[str] = set()
        """Files in which a round made things worse: there one rule at a time."""
        self._given_up: set[tuple[str, str]] = set()
        """Files and rules whose mends make things worse."""
        self._seen: set[tuple[str, bytes]] = set()
        self._turning: set[str] = set()
        """Files whose mends lead back to what they were, and which stay so."""

    def advance(self) -> bool:
        """Mend what can be mended at once; False where nothing more can be."""
        plans = dict(self._plans())
        tried = {path: self._mended(path, mends) for path, mends in plans.items()}
        step = {path: text for path, text in tried.items() if text is not None}
        after = self._again({**self._texts, **step}) if step else self._state
        worse = _worse(self._state.found, after.found, step)
        for path in worse | (plans.keys() - step.keys()):
            self._draw_back(path, plans[path])
        if step and not worse:
            self._accept(step, plans, after)
        return bool(plans)

    def rewritten(self) -> Iterator[Rewritten]:
        """The files that have become others."""
        for path, after in sorted(self._texts.items()):
            if after != self._originals[path]:
                yield Rewritten(path, self._originals[path], after, self._counts[path])

    def _plans(self) -> Iterator[tuple[str, list[Diagnostic]]]:
        by_path: dict[str, list[Diagnostic]] = defaultdict(list)
        for one in self._state.wanted:
            if one.fix and one.path not in self._turning and (one.path, one.rule) not in self._given_up:
                by_path[one.path].append(one)
        for path, mends in by_path.items():
            first = mends[0].rule
            yield path, [one for one in mends if one.rule == first] if path in self._careful else mends

    def _mended(self, path: str, mends: list[Diagnostic]) -> bytes | None:
        """The file's new text; None where these mends leave it as it is."""
        if path not in self._originals:
            data = read_bytes(self._root / path)
            if data is None:
                return None
            self._originals[path] = self._texts[path] = data
            self._seen.add((path, data))
        text = apply(self._texts[path], _fixes(mends))
        return None if text == self._texts[path] else text

    def _draw_back(self, path: str, mends: list[Diagnostic]) -> None:
        if path in self._careful:
            self._given_up |= {(path, one.rule) for one in mends}
        self._careful.add(path)

    def _accept(self, step: Mapping[str, bytes], plans: Mapping[str, list[Diagnostic]], after: State) -> None:
        self._texts.update(step)
        self._turning |= {path for path, text in step.items() if (path, text) in self._seen}
        self._seen.update(step.items())
        self._counts.update({path: max(1, len(plans[path]) - _left(plans[path], after)) for path in step})
        self._state = after


def _fixes(mends: Iterable[Diagnostic]) -> Iterator[Fix]:
    return (one.fix for one in mends if one.fix)


def _left(mends: list[Diagnostic], after: State) -> int:
    """How many of these had to wait for the next round."""
    waiting = Counter((one.path, one.rule, one.message) for one in after.wanted)
    return sum(min(count, waiting[key]) for key, count in Counter(_keys(mends)).items())


def _keys(mends: Iterable[Diagnostic]) -> Iterator[tuple[str, str, str]]:
    return ((one.path, one.rule, one.message) for one in mends)


def _worse(before: Iterable[Diagnostic], after: Iterable[Diagnostic], step: Iterable[str]) -> set[str]:
    """The files of a step that have more findings than before or are read no more; all, where it shows elsewhere."""
    old, new = _weights(before), _weights(after)
    worse = {path for path in step if new[path] > old[path] or new[path, "unread"] > old[path, "unread"]}
    return worse or (set(step) if new["all"] > old["all"] else set())


def _weights(found: Iterable[Diagnostic]) -> Counter[object]:
    """Findings by file, in all, and those that tell of something unread; what the baseline brings about is no fault."""
    counts: Counter[object] = Counter()
    for one in found:
        rule = RULE_BY_ID[one.rule]
        if not isinstance(rule, SettlementRule):
            counts.update((one.path, "all"))
        if rule.about is RuleClass.UNREADABLE:
            counts[one.path, "unread"] += 1
    return counts
