"""An earlier state of the column, as git keeps it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from gongkai.errors import GongkaiError, UsageError
from gongkai.load.tree import CONTENT

_SETTINGS = (".yaml", ".yml", ".json")
"""Endings of the files beside `content/` on which findings may depend."""
_NOT_SHALLOW = (
    "这是浅克隆，没有旧版本。请取全历史：git fetch --unshallow；在 GitHub Actions 里给 checkout 写 fetch-depth: 0。"
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """The column as it was, in a folder that goes with the context; `changed` are the root-relative paths that differ.

    Only what findings depend on was taken out: `content/` and the settings beside it.
    """

    root: Path
    changed: frozenset[str]


@contextmanager
def checked_out(root: Path, ref: str) -> Iterator[Earlier]:
    """The state from which the present one parted from `ref`: its last common commit with HEAD.

    What was committed on `ref` since then is no change of ours. Before the first commit, HEAD is a folder without
    anything. Raises UsageError where there is nothing to compare with.
    """
    git = _Git(root)
    prefix = _prefix(git, root)
    with tempfile.TemporaryDirectory(prefix="gongkai-") as folder:
        if ref == "HEAD" and not git.run("rev-list", "--all", "--max-count=1").stdout:
            yield Earlier(Path(folder), frozenset())
            return
        commit = _parting(git, _commit(git, ref))
        changed = _changed(_with_index(git, root, Path(folder, "present")), commit)
        _take_out(_Git(root, Path(folder, "earlier")), commit, Path(folder, "tree"))
        yield Earlier(Path(folder, "tree", prefix), changed)


class _Git:
    """Runs git in a folder, perhaps with an index of its own, so that it asks nothing and speaks one language."""

    def __init__(self, root: Path, index: Path | None = None) -> None:
        self._root = root
        own = {"GIT_INDEX_FILE": str(index)} if index else {}
        self._environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", **own}

    def run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Whatever comes of it; raises UsageError where there is no git."""
        command = ["git", "-C", str(self._root), *arguments]
        try:
            return subprocess.run(command, input=given, capture_output=True, check=False, env=self._environment)  # noqa: S603
        except FileNotFoundError as error:
            raise UsageError("--since 要用 git，这台机器上没有。", "请安装 git。") from error

    def ask(self, *arguments: str, given: bytes = b"") -> bytes:
        """What it prints; raises GongkaiError where it fails."""
        done = self.run(*arguments, given=given)
        if done.returncode:
            raise GongkaiError("用 git 取旧版本时出错。", _said(done))
        return done.stdout

    def paths(self, *arguments: str) -> frozenset[str]:
        """The paths that it lists."""
        return frozenset(os.fsdecode(path) for path in self.ask(*arguments).split(b"\0") if path)


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return f"git 说：{lines[0]}" if lines else ""


def _prefix(git: _Git, root: Path) -> str:
    """Where in the repository the column lies."""
    done = git.run("rev-parse", "--show-prefix")
    if done.returncode:
        raise UsageError(f"{root} 不在能用的 git 仓库里，没有旧版本可以比较。", _said(done))
    return os.fsdecode(done.stdout.removesuffix(b"\n"))


def _commit(git: _Git, ref: str) -> str:
    done = git.run("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    if done.returncode:
        hint = _NOT_SHALLOW if _is_shallow(git) else "用 git log 或者 git branch --all 看看有哪些版本。"
        raise UsageError(f"git 里没有“{ref}”这个版本。", hint)
    return done.stdout.decode().strip()


def _parting(git: _Git, commit: str) -> str:
    done = git.run("merge-base", "HEAD", commit)
    if done.returncode and _is_shallow(git):
        raise UsageError("找不到与要比较的版本分开的地方。", _NOT_SHALLOW)
    return commit if done.returncode else done.stdout.decode().strip()


def _is_shallow(git: _Git) -> bool:
    return git.run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def _with_index(git: _Git, root: Path, index: Path) -> _Git:
    """Git with a copy of the index: comparing brings an index up to date, and theirs is not ours to touch."""
    present = root / os.fsdecode(git.ask("rev-parse", "--git-path", "index").removesuffix(b"\n"))
    if present.exists():
        # With its time, by which git knows what may have changed in the instant of its last look.
        shutil.copy2(present, index)
    return _Git(root, index)


def _changed(git: _Git, commit: str) -> frozenset[str]:
    differing = ("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--relative")
    return git.paths(*differing, commit, "--") | git.paths("ls-files", "-z", "--others", "--", CONTENT)


def _take_out(git: _Git, commit: str, target: Path) -> None:
    """Write files as a checkout would, line ends and filters of the repository applied."""
    git.ask("read-tree", commit)
    wanted = [path for path in git.paths("ls-files", "-z") if _matters(path)]
    given = b"".join(os.fsencode(path) + b"\0" for path in sorted(wanted))
    target.mkdir()
    git.ask("checkout-index", "-z", "--stdin", f"--prefix={target}{os.sep}", given=given)


def _matters(path: str) -> bool:
    return path.startswith(f"{CONTENT}/") or ("/" not in path and path.endswith(_SETTINGS))
