from __future__ import annotations

from tests.rules.samples import of_rule, with_options

_ARTICLES = (
    "第二条　在本县注册、连续经营一年以上的规模以上工业企业，可以申报县级绿色工厂，每户企业每年限报一次。",
    "第三条　申报企业应当完成清洁生产审核，近两年没有发生一般及以上安全事故，没有受到环境保护方面的行政处罚。",
    "第四条　评价按百分制进行，能源利用三十分，资源综合利用二十五分，环境排放二十五分，管理制度二十分。",
    "第五条　每年九月集中受理，十一月底前公布结果，程序为网上填报、现场核查、专家评审、公示七日、局务会议审定。",
)
_OWN = (
    "您的工厂用电用水比同行省，想挂一块牌子？先看三条：在县里办厂满一年、做过清洁生产审核、两年里没出过事故也没被罚过。"
    "九月份在网上填一张表，我们上门看一次，十一月底就知道结果。打分一共一百分，省电省气占得最多。"
    "比方说，某机械厂装了余热回收，一年省电四十万度，这一项就能拿到二十六分。"
)


def _sample(text: str, mark: str = "") -> str:
    document = "\n\n".join(_ARTICLES)
    interpretation = f"标题: 绿色工厂怎样申报\n解读对象: {mark}policy/documents/a\n---\n\n{text}"
    head = "content/policy/interpretations/b.md\n---"
    return f"---\n标题: 绿色工厂管理办法\n---\n\n{document}\n{head}\n{interpretation}\n"


FAILING = (
    _sample("\n\n".join(article[4:] for article in _ARTICLES), "⟦"),
    _sample("\n\n".join((_OWN, *(article[4:] for article in _ARTICLES))), "⟦"),
)
PASSING = (_sample(_OWN), _sample(f"{_OWN}\n\n{_ARTICLES[3][4:]}"), _sample(_ARTICLES[0]))


def test_how_much_is_the_same_is_told() -> None:
    (found,) = of_rule("interpretation-copies", FAILING[0])
    assert "解读有83%与原文（content/policy/documents/a.md）逐字相同" in found.message


def test_the_limit_is_an_option() -> None:
    assert of_rule("interpretation-copies", FAILING[1], with_options("interpretation-copies", percent="90")) == []
