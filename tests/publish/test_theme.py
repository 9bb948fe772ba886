"""A theme: the bureau's templates before ours, styles in the cascade's order, names that change with the content."""

from __future__ import annotations

import gzip
import pickle
import re
from pathlib import Path

import pytest

from gongkai.errors import TemplateError
from gongkai.publish.theme import Theme, load_theme, packaged_templates

FILES = {
    "pages/home.html": "home",
    "tokens.css": "/* tokens */",
    "base.css": "/* base */",
    "components/tag.css": "/* tag */",
    "print.css": "/* print */",
    "scripts/b.js": "b();",
    "scripts/a.js": "a();",
    "assets/icon.svg": "<svg/>",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return write(tmp_path / "ours", FILES)


def asset(theme: Theme, name: str) -> str:
    return dict(theme.assets)[theme.names[name]].decode()


def test_styles_come_in_the_order_of_the_cascade(ours: Path) -> None:
    names = re.findall(r"[a-z]+", asset(load_theme((ours,)), "site.css"))
    assert names == ["tokens", "base", "tag", "print"]


def test_scripts_come_in_the_order_of_their_names(ours: Path) -> None:
    assert asset(load_theme((ours,)), "site.js") == "a();\n\nb();\n"


def test_the_bureaus_file_replaces_ours_of_the_same_name(ours: Path, tmp_path: Path) -> None:
    theirs = write(tmp_path / "theirs", {"pages/home.html": "their home", "components/tag.css": "/* their tag */"})
    theme = load_theme((theirs, ours))
    assert theme.sources["pages/home.html"] == "their home"
    assert "/* tag */" not in asset(theme, "site.css")
    assert "/* their tag */" in asset(theme, "site.css")


def test_a_folder_that_is_not_there_changes_nothing(ours: Path, tmp_path: Path) -> None:
    assert load_theme((tmp_path / "none", ours)) == load_theme((ours,))


def test_a_name_tells_the_content(ours: Path) -> None:
    before = load_theme((ours,)).names["site.css"]
    write(ours, {"base.css": "/* changed */"})
    after = load_theme((ours,)).names["site.css"]
    assert before != after
    assert before.startswith("assets/site.")
    assert len(before) == len("assets/site.12345678.css")


@pytest.mark.parametrize("name", ["pages/home.html", "base.css", "scripts/a.js", "assets/icon.svg"])
def test_the_digest_depends_on_every_file(ours: Path, name: str) -> None:
    before = load_theme((ours,)).digest
    write(ours, {name: "changed"})
    assert load_theme((ours,)).digest != before


def test_the_same_theme_in_another_folder_is_the_same(ours: Path, tmp_path: Path) -> None:
    assert load_theme((ours,)) == load_theme((write(tmp_path / "elsewhere", FILES),))


def test_line_ends_and_marks_of_windows_change_nothing(tmp_path: Path) -> None:
    unix = write(tmp_path / "unix", {**FILES, "pages/home.html": "a\nb\n"})
    windows = write(tmp_path / "windows", {**FILES, "pages/home.html": "\ufeffa\r\nb\r\n"})
    assert load_theme((unix,)) == load_theme((windows,))


def test_hidden_files_are_no_part_of_it(ours: Path) -> None:
    write(ours, {".cache/x.html": "x", "pages/.#home.html": "x"})
    assert set(load_theme((ours,)).sources) == {"pages/home.html"}


def test_without_any_template_it_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="找不到网页模板"):
        load_theme((tmp_path,))


def test_a_file_in_another_encoding_is_named(ours: Path) -> None:
    (ours / "pages/home.html").write_bytes("中文".encode("gb18030"))
    with pytest.raises(TemplateError, match=r"UTF-8.*home\.html"):
        load_theme((ours,))


def test_it_can_be_sent_to_another_process(ours: Path) -> None:
    theme = load_theme((ours,))
    assert pickle.loads(pickle.dumps(theme)) == theme  # noqa: S301 - made one line above


def test_ours_keeps_its_size() -> None:
    theme = load_theme((packaged_templates(),))
    assert len(gzip.compress(asset(theme, "site.css").encode())) <= 15_000
    assert len(gzip.compress(asset(theme, "site.js").encode())) <= 15_000


def test_every_component_says_when_to_use_it() -> None:
    folder = packaged_templates() / "components"
    silent = [path.name for path in folder.glob("*.html") if not path.read_text(encoding="utf-8").startswith("{# ")]
    assert silent == []


def test_every_component_that_has_markup_of_its_own_is_one_file_with_its_style_beside_it() -> None:
    folder = packaged_templates() / "components"
    templates = {path.stem for path in folder.glob("*.html")}
    bare = {path.stem for path in folder.glob("*.css")} - templates
    assert bare == {"card-table", "checklist", "steps"}
