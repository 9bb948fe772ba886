"""axe-core on an open page, from its npm package."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from tests.browser.chromium import Reader

SCRIPT = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Without `preload`, which fetches again what no rule of these looks at.
EVERYTHING: dict[str, Any] = {"runOnly": {"type": "tag", "values": TAGS}, "preload": False}
CONTRAST: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
# axe asks for the fill of text, of which Chromium tells the colour that forced colours have replaced.
FILL = """const read = CSSStyleDeclaration.prototype.getPropertyValue;
CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
  return read.call(this, name === "-webkit-text-fill-color" ? "color" : name);
};
null"""
# All that axe tells of what it found to be right takes long to hand over.
RUN = """async options => {
  const {passes, violations} = await axe.run(document, {...options, resultTypes: ["violations"], selectors: false});
  const lines = ({id, help, nodes}) => nodes.map(({html}) => `${id}: ${help}: ${html}`);
  return [passes.length, violations.flatMap(lines)];
}"""


@cache
def source() -> str:
    return SCRIPT.read_text(encoding="utf-8")


def violations(reader: Reader, options: dict[str, Any] = EVERYTHING) -> list[str]:
    """One line a fault; empty when the page is accessible as far as a machine can tell."""
    with reader.scripts_allowed():
        if not reader.page.evaluate("'axe' in window"):
            reader.page.evaluate(source() + FILL)
        passed, found = reader.page.evaluate(RUN, options)
    assert passed, "axe found nothing that it could check"
    return list(found)
