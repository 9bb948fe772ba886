"""What every page shows around its own content: made of the configuration alone, so that no item changes it."""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.kinds import Kind
from gongkai.model.taxonomy import Section, StatutoryPart
from gongkai.pages.links import Link, site_url

LEDGERS = Link("台账进度", "ledgers.html")


@dataclass(frozen=True, slots=True)
class Entrance:
    """One of the five statutory entrances."""

    part: StatutoryPart
    title: str
    url: str
    summary: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The entrances in their statutory order, and the ways through the column that stand in every footer."""

    entrances: tuple[Entrance, ...]
    ways: tuple[Link, ...]


def frame_of(config: Config) -> Frame:
    """The frame of a column."""
    entrances = tuple(_entrance(config, part) for part in StatutoryPart if sections_of(config, part))
    topics = (Link("专题", "topics/index.html"),) if config.topics else ()
    kinds = {category.kind for section in config.sections for category in section.categories}
    ledgers = (LEDGERS,) if Kind.LEDGER in kinds else ()
    ways = (
        Link("最近变化", "recent.html"),
        Link("按年份", "years/index.html"),
        Link("按科室", "departments/index.html"),
        *topics,
        Link("按服务对象", "audience/index.html"),
        *ledgers,
        Link("标准目录", "catalog.html"),
        Link("责任分工", "responsibilities.html"),
        Link("订阅", "feeds.html"),
        Link("网站地图", "sitemap.html"),
    )
    return Frame(entrances, ways)


def sections_of(config: Config, part: StatutoryPart) -> tuple[Section, ...]:
    """The sections of a statutory part."""
    return tuple(section for section in config.sections if section.part == part)


def part_path(config: Config, part: StatutoryPart) -> str:
    """The page of a part: a page of its own for several sections, else that of its only section."""
    sections = sections_of(config, part)
    if len(sections) == 1 and part != StatutoryPart.PROACTIVE:
        return f"{sections[0].id}/index.html"
    return f"{part}.html"


def _entrance(config: Config, part: StatutoryPart) -> Entrance:
    sections = sections_of(config, part)
    summary = PART_SUMMARIES[part] if len(sections) > 1 else sections[0].summary
    return Entrance(part, part.label, site_url(part_path(config, part)), summary)


PART_SUMMARIES = {
    StatutoryPart.GUIDE: "公开哪些信息，怎样查找，向谁联系。",
    StatutoryPart.INSTITUTION: "公开工作所依据的法律、法规、规章和文件。",
    StatutoryPart.PROACTIVE: "依法主动公开的职权、政策、决策、资金、项目和服务。",
    StatutoryPart.ANNUAL_REPORT: "历年政府信息公开工作年度报告。",
    StatutoryPart.REQUEST: "没有公开的信息，怎样申请、多久答复、是否收费。",
}
