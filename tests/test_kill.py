"""The real command, killed at moments spread over the measured length of a build: one whole site remains each time."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gongkai.model.progress import Stage
from tests.column import TODAY, copy_small
from tests.publish.disk import digests, files_in, manifest_says

ROOT = Path(__file__).resolve().parent.parent
BUILD = [sys.executable, str(ROOT / "build.py"), "build", "--today", TODAY, "--config"]
# A document takes longer to read than an attachment, and its publication no longer.
DOCUMENTS = 36
ATTACHMENTS = 13
SPREAD, IN_PUBLISHING, IN_EXCHANGE = 3, 6, 2
PUBLISHING = (Stage.PUBLISH, Stage.EXCHANGE, Stage.TIDY)
PATIENCE = 300.0


@dataclass
class Column:
    """A small column multiplied; `version` is what its documents say."""

    root: Path

    def write(self, version: int) -> None:
        folder = self.root / "content" / "powers" / "documents"
        for number in range(DOCUMENTS):
            stem = f"2024-01-02-{number}"
            (folder / stem).mkdir(exist_ok=True)
            for attachment in range(ATTACHMENTS):
                (folder / stem / f"{attachment}.csv").write_text(f"序号\n{version if attachment else number}\n" * 50)
            (folder / f"{stem}.md").write_text(document(number, version), encoding="utf-8")

    def stage(self) -> str:
        """What the build says, in its lock, that it is doing."""
        try:
            return str(json.loads((self.root / ".gongkai" / "lock").read_bytes())["stage"])
        except (OSError, ValueError):
            return ""

    def start(self, *options: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*BUILD, str(self.root / "config.yaml"), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def build(self) -> dict[str, str]:
        """Build to the end; returns what was published."""
        process = self.start()
        said = process.communicate(timeout=PATIENCE)[0]
        assert process.returncode == 0, said
        return self.published()

    def published(self) -> dict[str, str]:
        found = digests(files_in(self.root / "output"))
        assert found == manifest_says(self.root / "output")
        return found


def document(number: int, version: int) -> str:
    """An item of its own, complete."""
    entries = "".join(
        f"\n  - 文件: 2024-01-02-{number}/{part}.csv\n    名称: 附表{part}" for part in range(ATTACHMENTS)
    )
    return f"""---
标题: 测试县工业和信息化局关于第{number}次技术改造的通知
发布日期: 2024-01-02 09:30
成文日期: 2024-01-02
发文机关: 测试县工业和信息化局
发文字号: 测工信发〔2024〕{number + 1}号
索引号: 11000000MB0000019X/2024-{number + 1000:05d}
内容概述: 部署第{number}次技术改造。
责任科室: 办公室
附件:{entries}
---

现就第{number}次技术改造有关事项第{version}次通知如下。
"""


def timeline(column: Column) -> dict[str, float]:
    """How many seconds a build spends in each stage and, under "total", in all, as it tells itself.

    Whoever watches from outside may be kept from looking for longer than a stage takes.
    """
    said = column.start("--timings").communicate(timeout=PATIENCE)[0]
    return {name: float(seconds) for name, seconds in re.findall(r"^ +(\w+) +(\d+\.\d+)  ", said, re.MULTILINE)}


def kill_after(column: Column, stage: str, seconds: float) -> str:
    """Kill a build so long after it entered the stage, or after its start; returns the stage in which it died."""
    process, deadline = column.start(), time.monotonic() + PATIENCE
    while stage and column.stage() != stage and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.0005)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return column.stage() if process.returncode == -signal.SIGKILL else "ended before"


def moments(taken: dict[str, float]) -> Iterator[tuple[str, float]]:
    """Stages and seconds to wait after them: over the whole build, then closer together over publishing."""
    yield from (("", taken["total"] * (step + 0.5) / SPREAD) for step in range(SPREAD))
    length = sum(taken[stage] for stage in PUBLISHING)
    yield from ((Stage.PUBLISH.label, length * step / IN_PUBLISHING) for step in range(IN_PUBLISHING))
    # Too short to be seen each time, unless it is no longer one step.
    yield from ((Stage.EXCHANGE.label, 0.0) for _ in range(IN_EXCHANGE))
    # On a busy machine some came too late.
    yield from ((Stage.PUBLISH.label, 0.0) for _ in range(SPREAD + IN_PUBLISHING))


def enough(stages: list[str]) -> bool:
    inside = sum(stage in {one.label for one in PUBLISHING} for stage in stages)
    return len(stages) >= SPREAD + IN_PUBLISHING + IN_EXCHANGE and inside * 3 >= len(stages)


def test_a_killed_build_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    """Two sites take turns; what a kill left is mended by the next build, which is killed as well, and by the last."""
    column, stages = Column(copy_small(tmp_path / "column")), list[str]()
    column.write(0)
    first = column.build()
    assert len(first) >= 500
    column.write(1)
    taken = timeline(column)
    sites = [first, column.published()]
    assert sites[0] != sites[1]
    for stage, seconds in moments(taken):
        column.write(1 - sites.index(column.published()))
        stages.append(kill_after(column, stage, seconds))
        assert column.published() in sites, f"a kill in “{stages[-1]}” left neither the old site nor the new one"
        if enough(stages):
            break
    assert enough(stages), stages
    other = 1 - sites.index(column.published())
    column.write(other)
    assert column.build() == sites[other]
