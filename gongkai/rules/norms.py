"""The norms that rules rest on, whatever a bureau's config.yaml says; categories and elements name theirs there."""

from __future__ import annotations

from gongkai.model.certainty import Certainty, Norm

REGULATION = Norm(
    id="条例",
    title="中华人民共和国政府信息公开条例",
    number="国务院令第711号",
    certainty=Certainty.PRIMARY,
)
DECISION_REGULATION = Norm(
    id="决策条例",
    title="重大行政决策程序暂行条例",
    number="国务院令第713号",
    certainty=Certainty.PRIMARY,
)
DIRECTORY_GUIDE = Norm(
    id="目录指引",
    title="政府信息公开目录系统实施指引（试行）",
    certainty=Certainty.SECONDARY,
)
