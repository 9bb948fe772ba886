"""Catalog to pages: what the site consists of, one file a kind of page."""

from gongkai.pages.plan import plan

__all__ = ["plan"]
