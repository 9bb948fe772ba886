"""The accessibility statement: what the site is held to, what it cannot do, and to whom to turn."""

from __future__ import annotations

from gongkai.model.page import Page
from gongkai.pages.edition import Edition
from gongkai.pages.head import Head

PATH = "accessibility.html"
TITLE = "无障碍声明"
SUMMARY = "本专栏为残疾人、老年人和其他读者做了哪些安排，还有哪些不足，遇到困难怎样联系我们。"


def accessibility_page(edition: Edition) -> Page:
    """The statement; whom to turn to comes from the configuration."""
    head = Head(TITLE, SUMMARY, crumbs=(edition.home(),), feeds=edition.feeds())
    return edition.page(PATH, "accessibility", head)
