"""What no single option of config.yaml can know: names used twice, names that lead nowhere, what must fit together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from zoneinfo import ZoneInfo

from gongkai.load.config_deadlines import deadline_faults
from gongkai.load.config_elements import element_faults
from gongkai.load.config_faults import Fault
from gongkai.load.config_nodes import categories, mappings, scalar, scalars, text
from gongkai.load.suggestions import suggest
from gongkai.model.node import Mapping, Node, Scalar
from gongkai.norms.index_number import IndexNumbering

RESERVED = frozenset(
    {"404", "assets", "audience", "departments", "feed", "feeds", "index", "robots", "search", "sitemap", "topics"}
    | {"years", "con", "prn", "aux", "nul"}
)
"""Ids whose folder or file the column itself needs, or that some systems cannot name a folder."""


def check(root: Mapping) -> Iterator[Fault]:
    """Each fault, in no order; what the file lacks or has in a wrong shape is left to its own message."""
    for faults in _CHECKS:
        yield from faults(root)


def repeated(found: Iterable[Scalar | None], what: str) -> Iterator[Fault]:
    """Those that stand a second time."""
    seen: dict[str, Scalar] = {}
    for one in found:
        if one is None:
            continue
        first = seen.setdefault(one.text, one)
        if first is not one:
            message = f"{what}“{one.text}”重复，前一个在第{first.span.line}行。"
            yield Fault(one.span, message, "每一个都要不同，请改掉其中一个。")


def _repeated(root: Mapping) -> Iterator[Fault]:
    for key, what in (("departments", "科室"), ("norms", "规范"), ("topics", "专题"), ("sections", "栏目")):
        yield from repeated((scalar(one, "id") for one in mappings(root, key)), f"{what}编号")
    yield from repeated((scalar(one, "name") for one in mappings(root, "departments")), "科室名称")
    yield from repeated((scalar(one, "name") for one in mappings(root, "topics")), "专题名称")
    yield from repeated((scalar(one, "title") for one in mappings(root, "sections")), "栏目名称")
    yield from repeated(scalars(root, "subjects"), "主题分类")
    for section in mappings(root, "sections"):
        within = mappings(section, "categories")
        yield from repeated((scalar(one, "id") for one in within), "类别编号")
        yield from repeated((scalar(one, "title") for one in within), "类别名称")


def _reserved(root: Mapping) -> Iterator[Fault]:
    named = [*mappings(root, "sections"), *(category for _, category in categories(root))]
    for one in named:
        identity = scalar(one, "id")
        if identity and identity.text in RESERVED:
            yield Fault(identity.span, f"编号“{identity.text}”留给了网站自己的页面。", "请换一个编号。")


def _unknown(name: Scalar, known: Iterable[str], what: str, where: str) -> Fault:
    known = tuple(known)
    nearest = suggest(name.text, known)
    hint = f"是不是想写“{nearest}”？" if nearest else f"{where}里有：{'、'.join(known) or '（空）'}。"
    return Fault(name.span, f"没有编号为“{name.text}”的{what}。", hint)


def _departments(root: Mapping) -> Iterator[Fault]:
    known = {text(one, "id") for one in mappings(root, "departments")}
    for one in (*mappings(root, "sections"), *(category for _, category in categories(root))):
        for name in (*scalars(one, "lead"), *scalars(one, "supports")):
            if name.text not in known:
                yield _unknown(name, sorted(known), "科室", "departments")


def _norms(root: Mapping) -> Iterator[Fault]:
    norms = mappings(root, "norms")
    for identity in (scalar(norm, "id") for norm in norms):
        if identity and " " in identity.text:
            yield Fault(identity.span, f"规范编号“{identity.text}”里不能有空格。", "空格之后写的是条款。")
    known = {text(norm, "id") for norm in norms}
    based: list[Node] = [*mappings(root, "elements")]
    for _, category in categories(root):
        based += (category, *mappings(category, "elements"))
    for basis in (basis for one in based for basis in scalars(one, "basis")):
        name = Scalar(basis.text.partition(" ")[0], basis.span)
        if name.text not in known:
            yield _unknown(name, sorted(known), "规范", "norms")


def _elements(root: Mapping) -> Iterator[Fault]:
    general = mappings(root, "elements")
    kinds = {text(category, "kind") for _, category in categories(root)}
    yield from element_faults(general, (), kinds)
    for _, category in categories(root):
        own = mappings(category, "elements")
        identities = {text(element, "id") for element in own}
        others = [element for element in general if text(element, "id") not in identities]
        yield from element_faults(own, others, {text(category, "kind")})


def _site(root: Mapping) -> Iterator[Fault]:
    site = root.get("site")
    zone = scalar(site, "timezone")
    if zone and not _is_zone(zone.text):
        yield Fault(zone.span, f"没有“{zone.text}”这个时区。", "北京时间写 Asia/Shanghai。")
    address = scalar(site, "url")
    if address and ("?" in address.text or "#" in address.text):
        yield Fault(address.span, "专栏网址里不能有“?”或“#”。", "写到专栏首页所在的文件夹为止，以“/”结尾。")


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return True


def _index_number(root: Mapping) -> Iterator[Fault]:
    pattern = scalar(root, "index_number")
    if pattern is None:
        return
    try:
        IndexNumbering(pattern.text, code="")
    except ValueError as error:
        hint = "例如 {code}/{year}-{serial:05d}：code 机构代码，year 年份，serial 流水号。"
        yield Fault(pattern.span, str(error), hint)


def _schedules(root: Mapping) -> Iterator[Fault]:
    written = next((key for key, _ in root if key.text == "schedules"), None)
    if written:
        yield Fault(written.span, "放假安排不写在这里。", "写在同一文件夹的 calendar.yaml 里，按年份写。")


_CHECKS: tuple[Callable[[Mapping], Iterator[Fault]], ...] = (
    _repeated,
    _reserved,
    _departments,
    _norms,
    _elements,
    _site,
    _index_number,
    _schedules,
    deadline_faults,
)
