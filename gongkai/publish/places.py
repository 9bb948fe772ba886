"""Where publication happens: the output folder, what lies beside it, and which folders are refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gongkai.errors import ForeignOutputError
from gongkai.publish.generation import is_vacant, read_marker

STATE = ".gongkai"
INPUTS = ("content", "templates", ".git", STATE)


@dataclass(frozen=True, slots=True)
class Places:
    """An output folder and the folder of its other generation, on the same file system and hidden from git."""

    output: Path

    @property
    def state(self) -> Path:
        """Everything in it can be removed between two runs; the next one then costs as much as the first."""
        return self.output.parent / STATE

    @property
    def previous(self) -> Path:
        """The older generation: the way back, and what the next one is made from."""
        return self.state / "previous"

    @property
    def retired(self) -> Path:
        """The published site while two renames are under way; that it exists is the journal."""
        return self.state / "retired"

    @property
    def staging(self) -> Path:
        """What changed, until it is verified."""
        return self.state / "staging"

    @property
    def manifests(self) -> Path:
        """What each generation consists of."""
        return self.state / "manifests"

    @property
    def cache(self) -> Path:
        """What makes the next run faster."""
        return self.state / "cache"

    @property
    def origins(self) -> Path:
        """What the pages were made from."""
        return self.cache / "origins.json"

    @property
    def web(self) -> Path:
        """Where the links of the site lead."""
        return self.state / "cache" / "web"

    @property
    def lock(self) -> Path:
        """Held while publishing."""
        return self.state / "lock"


def refuse_foreign(root: Path, output: Path) -> None:
    """Raise ForeignOutputError unless `output` is missing, empty or a site of ours, and no folder of the sources."""
    if reason := _collides_with_sources(root.resolve(), output.resolve()):
        raise ForeignOutputError(f"不能把网站生成到 {output}：{reason}。", "请另选一个专用的文件夹。")
    if reason := _is_somebody_elses(output):
        raise ForeignOutputError(
            f"不能把网站生成到 {output}：{reason}。为免误删，没有改动其中任何文件。",
            "请移走其中的文件，或者删去这个文件夹，再运行一次。",
        )


def _collides_with_sources(root: Path, output: Path) -> str | None:
    if output == root:
        return "它就是项目的根文件夹"
    if output in root.parents:
        return "项目的根文件夹在它里面"
    for name in INPUTS:
        source = root / name
        if output == source or source in output.parents:
            return f"它是 {name} 或者在 {name} 里面"
    return None


def _is_somebody_elses(output: Path) -> str | None:
    if output.is_symlink():
        return "它是一个符号链接"
    if not output.exists():
        return None
    if not output.is_dir():
        return "它是一个文件"
    if (output / ".git").exists():
        return "它里面有一个 git 仓库"
    if read_marker(output) is None and not is_vacant(output):
        return "它里面有不是 gongkai 生成的文件"
    return None
