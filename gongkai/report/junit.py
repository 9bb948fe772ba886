"""The report as JUnit XML, which every CI server shows: a suite a file, a case a finding.

What stands in the way of publishing is a failure; whatever else was found is a skipped case, so that it is seen and
fails nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from gongkai.model.diagnostic import Diagnostic
from gongkai.report.wording import NAMES, in_full

Stops = Callable[[Diagnostic], bool]

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(diagnostics: Iterable[Diagnostic], stops: Stops) -> str:
    """The whole report, sorted, without a newline at its end; `stops` tells what fails."""
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    root = Element("testsuites", {"name": "gongkai", **_counts(ordered, stops)})
    for path, group in groupby(ordered, key=lambda found: found.path):
        _suite(root, path, list(group), stops)
    if not ordered:
        _clean(root)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}'


def _suite(root: Element, path: str, group: Sequence[Diagnostic], stops: Stops) -> None:
    suite = SubElement(root, "testsuite", {"name": _text(path), **_counts(group, stops)})
    for found in group:
        place = f" {found.span.line}:{found.span.column}" if found.span else ""
        case = SubElement(suite, "testcase", name=f"{found.rule}{place}", classname=_text(path), time="0")
        about = SubElement(case, "failure" if stops(found) else "skipped", message=_text(found.message))
        if stops(found):
            about.set("type", found.severity.value)
        about.text = _text(f"{NAMES[found.severity]}[{found.rule}] {path}{place.replace(' ', ':')}\n{in_full(found)}")


def _clean(root: Element) -> None:
    """A report without a case looks to most servers like one that got lost."""
    root.set("tests", "1")
    suite = SubElement(root, "testsuite", name="gongkai", tests="1", failures="0", errors="0", skipped="0", time="0")
    SubElement(suite, "testcase", name="没有发现问题", classname="gongkai", time="0")


def _counts(group: Sequence[Diagnostic], stops: Stops) -> dict[str, str]:
    failures = sum(map(stops, group))
    return {
        "tests": str(len(group)),
        "failures": str(failures),
        "errors": "0",
        "skipped": str(len(group) - failures),
        "time": "0",
    }


def _text(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
