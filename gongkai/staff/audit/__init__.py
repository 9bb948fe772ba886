"""The audit: what a column holds and owes on one day, for the office that answers for it.

It counts what the rules have found and asks the clock rules about days to come, so it stands above the rules, where
help for the people who write stands.
"""

from __future__ import annotations

from gongkai.staff.audit.whole import survey

__all__ = ["survey"]
