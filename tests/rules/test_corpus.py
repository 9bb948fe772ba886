"""False alarms of the privacy rules on 300 laws and regulations, where these lie beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.load import load_content
from gongkai.model.progress import Silent
from gongkai.rules import RULES
from gongkai.rules.diagnosis import of_source
from gongkai.rules.rule import RuleClass
from tests.rules.samples import small_config, write
from tests.sample import ROOT

CORPUS = sorted((ROOT.parent / "shared" / "corpus").glob("law-*.md"))
PRIVACY = tuple(rule for rule in RULES if rule.about is RuleClass.PRIVACY)


@pytest.mark.soak
@pytest.mark.skipif(not CORPUS, reason="the corpus is not beside the repository")
def test_the_privacy_rules_are_silent_on_laws(tmp_path: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in CORPUS}
    items = {f"content/policy/documents/{name}": f"---\n标题: 法规\n---\n\n{text}" for name, text in texts.items()}
    write(tmp_path, items)
    sources = load_content(tmp_path, small_config(), Silent())
    alarms = [found for source in sources for found in of_source(source, small_config(), PRIVACY)]
    assert len([source for source in sources if source.item]) == len(CORPUS)
    assert alarms == []
