"""Publish a site: all of it or nothing, at the cost of what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gongkai.errors import PublishError
from gongkai.model.progress import Progress, Stage
from gongkai.publish.causes import fault_of
from gongkai.publish.exchange import discard, exchange, flush, mend
from gongkai.publish.generation import Survey, is_vacant, survey
from gongkai.publish.intake import Intake
from gongkai.publish.lock import Lock, locked
from gongkai.publish.making import Workshop
from gongkai.publish.manifest import Manifests, SiteFile, contents_of
from gongkai.publish.origins import Origins
from gongkai.publish.output import ALONE, Making, Output
from gongkai.publish.places import Places, refuse_foreign
from gongkai.publish.published import Published
from gongkai.publish.staging import Staging, staging_in
from gongkai.publish.successor import Successor
from gongkai.publish.verify import Fault, Verification

SHOWN_FAULTS = 10


def publish(
    root: Path,
    output: Path,
    outputs: Iterable[Output],
    verification: Verification,
    progress: Progress,
    making: Making = ALONE,
) -> Published:
    """Replace the site in `output` by `outputs`, which are taken one by one, once verification finds no fault in them.

    A planned one is made unless it was published from the same, under the same key, and is intact.
    Raises PublishError, with the published site as it was: ForeignOutputError where `output` is not ours, LockedError
    where another is publishing. Whatever `outputs` raises passes through, with the same guarantee.
    """
    places = Places(output)
    try:
        refuse_foreign(root, output)
        with locked(places.lock) as lock:
            return _Publication(places, verification, making, _Stages(lock, progress)).publish(outputs)
    except OSError as error:
        raise fault_of(error, "网站没有发布，已发布的网站没有变动。") from error


@dataclass(frozen=True, slots=True)
class _Stages:
    """Tells those who watch, and those whom the lock keeps out, how far publication is."""

    lock: Lock
    progress: Progress

    def enter(self, stage: Stage) -> None:
        self.lock.stage(stage.label)
        self.progress.stage(stage)


@dataclass(frozen=True, slots=True)
class _Publication:
    places: Places
    verification: Verification
    making: Making
    stages: _Stages

    def publish(self, outputs: Iterable[Output]) -> Published:
        self.stages.enter(Stage.SURVEY)
        mend(self.places)
        manifests = Manifests(self.places.manifests)
        live = _survey_live(self.places.output, manifests)
        with staging_in(self.places.staging) as staging:
            intake = self._take_in(outputs, live, staging)
            site = intake.site
            self.stages.enter(Stage.VERIFY)
            _refuse_faults(self.verification.faults(site))
            self.verification.keep(self.places.web)
            digest = live.digest
            if _differs(site, live):
                digest = _replace(self.places, site, live, manifests, self.stages)
            elif not live.is_recorded:
                manifests.write(live.intact)
        intake.keep_origins()
        return _counts(site, self.places.output, live, digest)

    def _take_in(self, outputs: Iterable[Output], live: Survey, staging: Staging) -> Intake:
        self.stages.lock.stage(Stage.RENDER.label)
        self.verification.recall(self.places.web)
        intake = Intake(self.places.output, live, self.making.origins or Origins(self.places.origins, b""))
        workshop = Workshop(self.places.output, live.intact, staging, self.verification, self.making.jobs)
        intake.take(outputs, workshop, self.stages.progress)
        if not intake.site:
            raise PublishError("网站里一个文件也没有，没有发布。", "这是程序的错误，请告知维护人员。")
        return intake


def _survey_live(output: Path, manifests: Manifests) -> Survey:
    if not output.exists() or is_vacant(output):
        return Survey()
    return survey(output, manifests)


def _refuse_faults(faults: Sequence[Fault]) -> None:
    if faults:
        shown = "".join(f"\n  {fault}" for fault in faults[:SHOWN_FAULTS])
        more = f"\n  ……共 {len(faults)} 处" if len(faults) > SHOWN_FAULTS else ""
        raise PublishError(
            f"生成的网站有 {len(faults)} 处不通，没有发布，已发布的网站没有变动。{shown}{more}",
            "这不是内容的错误；请检查模板，或把这段话发给维护人员。",
        )


def _differs(site: Mapping[str, SiteFile], live: Survey) -> bool:
    return bool(live.strangers) or {path: file.sha256 for path, file in site.items()} != contents_of(live.manifest)


def _replace(places: Places, site: dict[str, SiteFile], live: Survey, manifests: Manifests, stages: _Stages) -> str:
    """Publish the site; returns its digest."""
    stages.enter(Stage.PUBLISH)
    digest = Successor(places.previous, places.output, live).become(site, manifests)
    flush(places.previous)
    stages.enter(Stage.EXCHANGE)
    exchange(places)
    stages.enter(Stage.TIDY)
    with suppress(OSError):
        manifests.forget({live.digest, digest})
        _forget_empty(places.previous)
    return digest


def _forget_empty(previous: Path) -> None:
    """What was an empty output folder is no site to go back to."""
    if previous.is_dir() and is_vacant(previous):
        discard(previous)


def _counts(site: Mapping[str, SiteFile], output: Path, live: Survey, digest: str) -> Published:
    unchanged = sum(file.file == f"{output}/{path}" for path, file in site.items())
    return Published(
        total=len(site),
        written=len(site) - unchanged,
        unchanged=unchanged,
        removed=len(live.manifest.keys() - site.keys()),
        strangers=live.strangers,
        digest=digest,
    )
