from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.errors import ConfigError
from gongkai.load import load_config
from gongkai.load.words import packaged_words, with_packaged
from gongkai.model.words import Word


def test_the_packaged_list_is_long_and_sound() -> None:
    words = packaged_words()
    assert len(words) > 500
    assert len({word.wrong for word in words}) == len(words)
    for word in words:
        assert word.right
        assert word.right != word.wrong
        assert word.why


def test_each_exception_holds_its_word() -> None:
    assert [word.wrong for word in packaged_words() for right in word.unless if word.wrong not in right] == []


def test_no_right_word_holds_a_certain_wrong_one() -> None:
    wrong = [word for word in packaged_words() if not word.doubtful]
    rights = [word.right for word in packaged_words()]
    assert [(word.wrong, right) for word in wrong for right in rights if word.wrong in right] == []


def test_the_bureau_has_the_last_word() -> None:
    own = (Word(wrong="示列县", right="示例县"), Word(wrong="按装", why="本县地名"))
    words = {word.wrong: word for word in with_packaged(own)}
    assert words["示列县"].right == "示例县"
    assert words["按装"].right == ""
    assert words["布署"].right == "部署"


CONFIG = Path(__file__).resolve().parents[1] / "rules" / "config.yaml"


def config_with(tmp_path: Path, words: str) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG.read_text(encoding="utf-8") + f"words:\n{words}\n", encoding="utf-8")
    return path


def test_words_are_added_in_the_configuration(tmp_path: Path) -> None:
    config = load_config(
        config_with(tmp_path, "  - {wrong: 示列县, right: 示例县, unless: [告示列县], doubtful: true}")
    )
    assert config.words[-1] == Word(wrong="示列县", right="示例县", unless=("告示列县",), doubtful=True)
    assert len(config.words) == len(packaged_words()) + 1


def test_a_word_of_one_character_would_be_found_everywhere(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(config_with(tmp_path, "  - {wrong: 帐, right: 账}"))
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.span
    assert "wrong" in diagnostic.message
