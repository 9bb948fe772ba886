"""`check --fix` and `--diff`: what can be mended, shown or written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gongkai import pipeline
from gongkai.cli.console import say_aside, say_machine_readable
from gongkai.cli.scope import Scope
from gongkai.report import diff
from gongkai.staff.mending import Rewritten, State, mend, write
from gongkai.staff.numbering import numberings


def mended(checked: pipeline.Checked, scope: Scope, *, number: bool) -> tuple[Rewritten, ...]:
    """The files that become others; nothing is written yet."""

    def state(checked: pipeline.Checked) -> State:
        numbers = numberings(checked.catalog, checked.diagnostics, scope.covering(checked)) if number else ()
        return State(checked.diagnostics, (*scope.of(checked), *numbers))

    def again(texts: Mapping[str, bytes]) -> State:
        return state(pipeline.recheck(checked, texts))

    return mend(checked.project.root, state(checked), again)


def show(checked: pipeline.Checked, files: Sequence[Rewritten]) -> None:
    """Print what mending would change."""
    after = pipeline.recheck(checked, {file.path: file.after for file in files})
    parts = [diff.render(file.path, file.before, file.after, checked.diagnostics, after.diagnostics) for file in files]
    if parts:
        say_machine_readable("".join(parts).removesuffix("\n"))
    say_aside(_told(files, "可以自动改正") if files else "没有可以自动改正的。")


def put_in_place(checked: pipeline.Checked, files: Sequence[Rewritten]) -> None:
    """Write what was mended, and tell."""
    write(checked.project.root, files)
    say_aside(_told(files, "已自动改正") if files else "没有可以自动改正的。")


def _told(files: Sequence[Rewritten], done: str) -> str:
    lines = (f"  {file.path}（{file.count} 处）" for file in files)
    return "\n".join((f"{done} {len(files)} 个文件、{sum(file.count for file in files)} 处：", *lines))
