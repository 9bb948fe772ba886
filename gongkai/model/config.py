"""config.yaml as a whole: one typed option a line, its explanation under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Annotated, Literal

from gongkai.model.certainty import Certainty, Norm
from gongkai.model.diagnostic import Basis, Severity
from gongkai.model.identity import Bureau, Department, Site
from gongkai.model.options import NOT_EMPTY, Options, Text
from gongkai.model.schedule import Schedule
from gongkai.model.taxonomy import Category, Element, Section, Topic
from gongkai.model.words import Word
from gongkai.norms.working_days import WorkingDays

OptionValue = str | tuple[str, ...]
"""As written; what it must be, its rule knows."""


@dataclass(frozen=True, kw_only=True)
class RuleSettings(Options):
    """对一条检查规则的调整。"""

    severity: Severity | Literal["off"] | None = None
    """改为 error、warning、info，或 off 关闭。"""
    options: Mapping[Text, OptionValue] = field(default_factory=dict)
    """规则的选项，每条规则有哪些见 docs/rules.md。"""


@dataclass(frozen=True, kw_only=True)
class Config(Options):
    """The whole of config.yaml."""

    version: Literal["1"]
    """配置文件版本，写 1。"""
    site: Site
    """网站。"""
    bureau: Bureau
    """机关。"""
    departments: Annotated[tuple[Department, ...], NOT_EMPTY]
    """科室。"""
    norms: Annotated[tuple[Norm, ...], NOT_EMPTY]
    """规范依据。"""
    subjects: tuple[Text, ...] = ()
    """主题分类可用的取值；空缺表示不限。"""
    topics: tuple[Topic, ...] = ()
    """专题。"""
    elements: tuple[Element, ...] = ()
    """每一类别都要求的要素。"""
    sections: Annotated[tuple[Section, ...], NOT_EMPTY]
    """栏目及其类别。"""
    index_number: str = r"{code}/{year}-{serial:05d}"
    """索引号的式样，可用 code、year、serial。"""
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    """对检查规则的调整，键为规则编号。"""
    words: tuple[Word, ...] = ()
    """本单位补充或改动的易错词；规则 wrong-word 自带的在 gongkai/rules/words.yaml，读入后合在一起。"""
    schedules: Mapping[int, Schedule] = field(default_factory=dict)
    """各年的放假安排，写在 calendar.yaml 里，不写在这里。"""

    @cached_property
    def working_days(self) -> WorkingDays:
        """The official schedule with what calendar.yaml adds."""
        return WorkingDays({year: schedule.days for year, schedule in self.schedules.items()})

    @cached_property
    def of_content(self) -> Config:
        """All that content is read and checked by: the same without what pages alone show of the site."""
        return replace(self, site=self.site.address)

    @cached_property
    def section_by_id(self) -> Mapping[str, Section]:
        """Sections by id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def department_by_id(self) -> Mapping[str, Department]:
        """Departments by id."""
        return {department.id: department for department in self.departments}

    @cached_property
    def department_by_name(self) -> Mapping[str, Department]:
        """Departments by name."""
        return {department.name: department for department in self.departments}

    @cached_property
    def norm_by_id(self) -> Mapping[str, Norm]:
        """Norms by id."""
        return {norm.id: norm for norm in self.norms}

    @cached_property
    def topic_by_name(self) -> Mapping[str, Topic]:
        """Topics by name."""
        return {topic.name: topic for topic in self.topics}

    @cached_property
    def _categories(self) -> Mapping[tuple[str, str], Category]:
        return {(section.id, category.id): category for section in self.sections for category in section.categories}

    def category(self, section: str, category: str) -> Category | None:
        """The category with these ids, if there is one."""
        return self._categories.get((section, category))

    def elements_of(self, category: Category) -> tuple[Element, ...]:
        """Every element of an item of `category`: the general ones that it does not redefine, then its own."""
        own = {element.id for element in category.elements}
        return tuple(element for element in self.elements if element.id not in own) + category.elements

    def basis(self, reference: str) -> Basis:
        """The provision named by an element's or category's `basis`: an id, then perhaps a space and the article."""
        norm_id, _, article = reference.partition(" ")
        norm = self.norm_by_id[norm_id]
        return Basis(norm.title, norm.number, article.strip())

    def certainty(self, reference: str, own: Certainty | None) -> Certainty:
        """How sure a requirement is: what it says itself, else the certainty of its norm."""
        return own or self.norm_by_id[reference.partition(" ")[0]].certainty

    def lead(self, section: Section, category: Category | None = None) -> Department:
        """The department that owes a category, or the section where the category names none."""
        return self.department_by_id[(category.lead if category else "") or section.lead]
