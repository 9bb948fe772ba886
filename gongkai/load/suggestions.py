"""「是不是想写……」: the allowed word that is nearest to a wrong one."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

# The traditional forms of the characters in our keys, which some input methods write.
_SIMPLIFIED = str.maketrans(
    "標題欄類別發佈機關號專內鍵詞來責開對務廢審讀資環節進舊網記錄徵見結論說規則準稱條間縣業電話辦時訴監",
    "标题栏类别发布机关号专内键词来责开对务废审读资环节进旧网记录征见结论说规则准称条间县业电话办时诉监",
)

# What clerks call our fields; nearness of characters would not find them.
_ALSO_CALLED = {
    "发布时间": "发布日期",
    "公开日期": "发布日期",
    "发文日期": "成文日期",
    "印发日期": "成文日期",
    "文号": "发文字号",
    "名称": "标题",
    "题目": "标题",
    "摘要": "内容概述",
    "主题词": "关键词",
    "部门": "责任科室",
    "科室": "责任科室",
    "发文单位": "发文机关",
    "发布机构": "发文机关",
    "分类": "类别",
    "审核": "审查",
    "保密审查": "审查",
    "年份": "年度",
    "有效期": "失效日期",
}
# Comparing takes the square of the length, and nothing allowed is nearly as long.
_LONGEST = 200


def suggest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word that was most likely meant, or an empty string."""
    if len(word) > _LONGEST:
        return ""
    by_form = {_form(candidate): candidate for candidate in allowed}
    form = _form(word)
    for exact in (form, _ALSO_CALLED.get(form, "")):
        if exact in by_form:
            return by_form[exact]
    # Half of a short Chinese key is already a hint; half of an English one is chance.
    nearest = difflib.get_close_matches(form, by_form, n=1, cutoff=0.7 if form.isascii() else 0.5)
    return by_form[nearest[0]] if nearest else ""


def _form(word: str) -> str:
    """What two spellings of one word share: width, case, script, spaces and hyphens set aside."""
    plain = unicodedata.normalize("NFKC", word).translate(_SIMPLIFIED).casefold()
    return plain.replace(" ", "").replace("-", "_").rstrip(":")
