from __future__ import annotations

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report.summary import Summary, summarise


def test_findings_are_counted_by_severity() -> None:
    severities = [Severity.ERROR, Severity.INFO, Severity.ERROR, Severity.WARNING]
    found = [Diagnostic("r", severity, "content/a.md", "m", "h") for severity in severities]
    assert summarise(found, files=3, items=2) == Summary(errors=2, warnings=1, infos=1, files=3, items=2)
