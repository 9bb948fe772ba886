"""The norms that rules rest on, whatever a bureau's config.yaml says; categories and elements name theirs there."""

from __future__ import annotations

from gongkai.model.certainty import Certainty, Norm

REGULATION = Norm(
    id="条例",
    title="中华人民共和国政府信息公开条例",
    number="国务院令第711号",
    certainty=Certainty.PRIMARY,
)
PERSONAL_INFORMATION_LAW = Norm(
    id="个人信息保护法",
    title="中华人民共和国个人信息保护法",
    certainty=Certainty.PRIMARY,
)
CREDIT_CODE = Norm(
    id="信用代码",
    title="法人和其他组织统一社会信用代码编码规则",
    number="GB 32100-2015",
    certainty=Certainty.SECONDARY,
)
ORGANISATION_CODE = Norm(
    id="机构代码",
    title="全国组织机构代码编制规则",
    number="GB 11714-1997",
    certainty=Certainty.SECONDARY,
)
ACCESSIBILITY_LAW = Norm(
    id="无障碍法",
    title="中华人民共和国无障碍环境建设法",
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
OFFICIAL_FORMAT = Norm(
    id="公文格式",
    title="党政机关公文格式",
    number="GB/T 9704-2012",
    certainty=Certainty.PRIMARY,
)
OFFICIAL_WORK = Norm(
    id="公文处理",
    title="党政机关公文处理工作条例",
    certainty=Certainty.SECONDARY,
)
PUNCTUATION = Norm(
    id="标点",
    title="标点符号用法",
    number="GB/T 15834-2011",
    certainty=Certainty.MEMORY,
)
FIGURES = Norm(
    id="数字",
    title="出版物上数字用法",
    number="GB/T 15835-2011",
    certainty=Certainty.MEMORY,
)
LANGUAGE_LAW = Norm(
    id="语言文字法",
    title="中华人民共和国国家通用语言文字法",
    certainty=Certainty.MEMORY,
)
BUSINESS_REGULATION = Norm(
    id="营商条例",
    title="优化营商环境条例",
    number="国务院令第722号",
    certainty=Certainty.PRIMARY,
)
PENALTY_LAW = Norm(
    id="处罚法",
    title="中华人民共和国行政处罚法",
    certainty=Certainty.PRIMARY,
)
AUDIT_LAW = Norm(
    id="审计法",
    title="中华人民共和国审计法",
    certainty=Certainty.PRIMARY,
)
ANNUAL_REPORT_FORMAT = Norm(
    id="年报格式",
    title="政府信息公开工作年度报告格式",
    number="国办公开办函〔2021〕30号",
    certainty=Certainty.PRIMARY,
)
WEBSITE_GUIDE = Norm(
    id="网站指引",
    title="政府网站发展指引",
    number="国办发〔2017〕47号",
    certainty=Certainty.SECONDARY,
)
WEBSITE_INSPECTION = Norm(
    id="检查指标",
    title="政府网站与政务新媒体检查指标",
    number="国办秘函〔2019〕19号",
    certainty=Certainty.SECONDARY,
)
OPENNESS_RULES = Norm(
    id="全面推进意见",
    title="关于全面推进政务公开工作的意见实施细则",
    number="国办发〔2016〕80号",
    certainty=Certainty.SECONDARY,
)
INTERPRETATION_RULES = Norm(
    id="解读要求",
    title="政策解读工作要求",
    number="甘政公开办函〔2019〕1号",
    certainty=Certainty.SECONDARY,
)
