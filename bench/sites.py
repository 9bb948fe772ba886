"""The two columns that are measured: the same items as gongkai and as Hugo read them, and what is changed in them."""

from __future__ import annotations

import json
import re
import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from bench.column import LAST, LENGTH, generate, items

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-24"
SPARE = 40
"""Items kept out of a column, to be added while it is measured."""
_FRONT = re.compile(r"---\n(.*?)---\n", re.DOTALL)
_OWN_KEYS = {"标题", "发布日期", "内容概述", "关键词"}


class Site(ABC):
    """A column in a folder of its own; items are named by their path in gongkai's `content/`."""

    name: str
    template: str
    """A file that shapes every page."""
    settings: str
    """A file, a word of which stands on every page."""
    made: Sequence[str]
    """Folders of what was built and of what is kept for the next build."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @abstractmethod
    def build(self) -> list[str]:
        """The command that makes the site."""

    @abstractmethod
    def place(self, item: str) -> Path:
        """Where an item lies."""

    @abstractmethod
    def written(self, text: str) -> str:
        """An item, given as gongkai reads it, as it is written here."""

    def add(self, item: str, text: str) -> None:
        """Write a new item."""
        self.place(item).parent.mkdir(parents=True, exist_ok=True)
        self.place(item).write_text(self.written(text), "utf-8")

    def remove(self, item: str) -> None:
        """Take an item away."""
        self.place(item).unlink()

    def edit(self, item: str, number: int) -> None:
        """Add a sentence to an item's body."""
        with self.place(item).open("a", encoding="utf-8") as body:
            body.write(f"\n这是第{number}次修改。\n")

    def retouch(self, number: int) -> None:
        """Change a word of the template that every page has."""
        self._replace(self.template, r"关于本站\d*", f"关于本站{number}")

    def reset(self, number: int) -> None:
        """Change a setting that every page shows."""
        self._replace(self.settings, r"这是\d*演示站点", f"这是{number}演示站点")

    def forget(self) -> None:
        """Remove what was built, and all that is kept."""
        for folder in self.made:
            shutil.rmtree(self.root / folder, ignore_errors=True)

    def _replace(self, name: str, pattern: str, by: str) -> None:
        path = self.root / name
        text, found = re.subn(pattern, by, path.read_text("utf-8"))
        assert found, name
        path.write_text(text, "utf-8")


class Gongkai(Site):
    """The column as `bench.column` makes it, with templates of its own."""

    name = "gongkai"
    template, settings, made = "templates/components/frame.html", "config.yaml", ("output", ".gongkai")

    def build(self, command: str = "build", *options: str) -> list[str]:
        """A command as a clerk or CI runs it, each time a process of its own."""
        config = str(self.root / "config.yaml")
        return [sys.executable, str(ROOT / "build.py"), command, "--config", config, "--today", TODAY, *options]

    def place(self, item: str) -> Path:
        return self.root / "content" / item

    def written(self, text: str) -> str:
        return text


class Hugo(Site):
    """The same items under a theme of one layout, with the same lists and feeds; `program` is Hugo's."""

    name = "Hugo"
    template, settings, made = "layouts/_partials/footer.html", "hugo.toml", ("public", "resources", "kept")

    def __init__(self, root: Path, program: Path) -> None:
        super().__init__(root)
        self.program = program

    def build(self) -> list[str]:
        """The program itself, without the Python that finds it."""
        return [str(self.program), "--quiet", "--source", str(self.root), "--cacheDir", str(self.root / "kept")]

    def place(self, item: str) -> Path:
        section, category, name = item.split("/")
        return self.root / "content" / f"{section}-{category}" / name

    def written(self, text: str) -> str:
        """YAML that says the same, and the body as it is."""
        front = _FRONT.match(text)
        assert front
        fields = dict(line.split(": ", 1) for line in front[1].splitlines())
        facts = [{"name": name, "value": value} for name, value in fields.items() if name not in _OWN_KEYS]
        own = {
            "title": fields["标题"],
            "date": fields["发布日期"].replace(" ", "T") + ":00+08:00",
            "description": fields["内容概述"],
            "keywords": fields["关键词"].split("、"),
            "params": {"facts": facts},
        }
        lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in own.items())
        return f"---\n{''.join(lines)}---\n{text[front.end() :]}"


def make_gongkai(root: Path, size: int, length: int = LENGTH, texts: Path | None = None) -> Gongkai:
    """A column of `size` items with bodies of `length` characters on the average, made up or of `texts`."""
    generate(root, size, texts, length=length)
    shutil.copytree(ROOT / "templates", root / "templates")
    return Gongkai(root)


def make_hugo(root: Path, twin: Gongkai, program: Path) -> Hugo:
    """The items of `twin` for Hugo."""
    shutil.copytree(ROOT / "bench" / "hugo", root)
    site = Hugo(root, program)
    content = twin.root / "content"
    for path in content.rglob("*.md"):
        site.add(path.relative_to(content).as_posix(), path.read_text("utf-8"))
    return site


def newcomers(size: int) -> list[tuple[str, str]]:
    """Items that a column of `size` items lacks, all of its last day, since what is added is mostly new."""
    return [_dated(*item) for item in islice(items(size + SPARE), size, None)]


def _dated(path: str, text: str) -> tuple[str, str]:
    day = path.rpartition("/")[2][:10]
    return path.replace(day, str(LAST)), text.replace(day, str(LAST)).replace(f"〔{day[:4]}〕", f"〔{LAST.year}〕")
