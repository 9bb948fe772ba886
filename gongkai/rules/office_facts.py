"""An address, a phone number or hours that differ from those of the bureau in config.yaml.

查什么：公开指南、依申请公开的页面和本机关的机构信息（标题含机关全称的），写的地址、时间、电话、传真、邮箱与 config.yaml
中机关的是否一致；机构设置、科室负责人的表格里各科室的电话和房间，与 config.yaml 中科室的是否一致。
每个类别只查最新的一条。写法不同不要紧：地址只比街道门牌和楼层，时间只比出现的时刻（下午5点就是17:00），
电话只比数字；一边没有写的不比。公开指南的联系电话应当是机关的公开电话，其他页面可以是任何一个科室的电话。
直属单位、领导小组等标题不含机关全称的不查地址和时间。

为什么：同一个单位在三处写了三个地址，是公众投诉最多的差错；搬家、改号以后总有一处忘了改。

错误示例：

    content/about/guide/a.md
    ---
    标题: 政府信息公开指南
    发布日期: 2025-02-17
    办公地址: 示例路2号
    联系电话: 0400-5550101
    ---

正确写法：

    content/about/guide/a.md
    ---
    标题: 政府信息公开指南
    发布日期: 2025-02-17
    办公地址: 示例县示例路1号三楼
    联系电话: 0400-5550101
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十二条（公开指南应当及时更新）、第二十条第（二）项。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from gongkai.model.catalog import Catalog, newest_first
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.identity import Bureau, Department
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.model.taxonomy import StatutoryPart
from gongkai.norms.office_facts import addresses_differ, emails_in, phones_in, plain, times_in
from gongkai.rules.column import of_kinds, source_at
from gongkai.rules.element_table import element_table
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of

_PARTS = frozenset({StatutoryPart.GUIDE, StatutoryPart.REQUEST})
_KINDS = frozenset({Kind.PAGE, Kind.ORGAN})
_TABLES = ("structure", "heads")
Compare = Callable[[str, Config], str | None]
"""From what an element says to what it should say, where the two differ."""


def check(catalog: Catalog) -> Iterator[Finding]:
    for source, item in _newest(catalog):
        guide = catalog.config.section_by_id[item.section].part is StatutoryPart.GUIDE
        for element, compare in (_OF_GUIDE if guide else _OF_OTHERS).items():
            value = item.elements.get(element)
            expected = compare(value.text, catalog.config) if value and value.text else None
            if value and expected:
                name = _name(item, element, catalog.config)
                yield Finding(
                    message=f"“{name}”写的是“{value.text}”，与 config.yaml 中的“{expected}”不一致。",
                    hint="核对哪一处是对的：这里错了改这里，机关的情况变了改 config.yaml，其他页面也要一起改。",
                    span=value.span,
                    path=file_of(item),
                )
        for element in _TABLES:
            yield from _departments(source, item, element, catalog.config)


def _name(item: Item, element: str, config: Config) -> str:
    category = config.category(item.section, item.category)
    elements = config.elements_of(category) if category else ()
    return next((known.name for known in elements if known.id == element), element)


def _newest(catalog: Catalog) -> Iterator[tuple[Source, Item]]:
    """The newest page of each category that speaks of the bureau's office; an undated one leaves that unknown."""
    found: dict[tuple[str, str], list[Item]] = defaultdict(list)
    items = (source.item for source in catalog.sources if source.item)
    for item in of_kinds(items, _KINDS, catalog.config):
        if not (item.draft or item.withdrawn) and _is_own(item, catalog.config):
            found[item.section, item.category].append(item)
    for pages in found.values():
        if all(item.published for item in pages):
            newest = min(pages, key=newest_first)
            yield source_at(catalog)[file_of(newest)], newest


def _is_own(item: Item, config: Config) -> bool:
    category = config.category(item.section, item.category)
    kind = category.kind if category else None
    if kind is Kind.PAGE:
        return config.section_by_id[item.section].part in _PARTS
    return kind is Kind.ORGAN and plain(config.bureau.name) in plain(item.title)


def _address(text: str, config: Config) -> str | None:
    return config.bureau.address if addresses_differ(text, config.bureau.address) else None


def _hours(text: str, config: Config) -> str | None:
    stated, expected = times_in(text), times_in(config.bureau.office_hours)
    return config.bureau.office_hours if stated and expected and stated != expected else None


def _any_phone(text: str, config: Config) -> str | None:
    stated = phones_in(text)
    known = [config.bureau.phone, *(department.phone for department in config.departments)]
    return config.bureau.phone if stated and not stated & phones_in("、".join(known)) else None


def _of_bureau(values: Callable[[str], frozenset[str]], expected: Callable[[Bureau], str]) -> Compare:
    def compare(text: str, config: Config) -> str | None:
        stated, right = values(text), expected(config.bureau)
        return right if stated and not stated & values(right) else None

    return compare


_OF_OTHERS: dict[str, Compare] = {
    "address": _address,
    "hours": _hours,
    "contact_phone": _any_phone,
    "fax": _of_bureau(phones_in, lambda bureau: bureau.fax),
    "email": _of_bureau(emails_in, lambda bureau: bureau.email),
    "online_contact": _of_bureau(emails_in, lambda bureau: bureau.email),
}
_OF_GUIDE = _OF_OTHERS | {"contact_phone": _of_bureau(phones_in, lambda bureau: bureau.phone)}


def _departments(source: Source, item: Item, element: str, config: Config) -> Iterator[Finding]:
    """The rows of a table that give a department another phone or room than config.yaml."""
    table = element_table(source, element, config)
    name = table.find("科室") if table else None
    if table is None or name is None:
        return
    for heading, expected in (("联系电话", _phone_of), ("房间", _room_of)):
        column = table.find(heading)
        for row in table.rows if column is not None else ():
            department = config.department_by_name.get(row[name].strip())
            written = row[column or 0]
            right = expected(department, written) if department else None
            if right:
                yield Finding(
                    message=f"“{row[name]}”的{heading}写的是“{written}”，与 config.yaml 中的“{right}”不一致。",
                    hint="核对哪一处是对的：这里错了改这里，科室的情况变了改 config.yaml。",
                    span=item.elements[element].span,
                    path=file_of(item),
                )


def _phone_of(department: Department, text: str) -> str | None:
    stated, right = phones_in(text), phones_in(department.phone)
    return department.phone if stated and right and not stated & right else None


def _room_of(department: Department, text: str) -> str | None:
    stated, right = plain(text).removesuffix("室"), plain(department.room).removesuffix("室")
    return department.room if stated and right and stated != right else None


RULE = CatalogRule(
    id="office-facts",
    title="地址电话时间不一致",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第十二条",
    check=check,
)
