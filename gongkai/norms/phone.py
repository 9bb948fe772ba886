"""Telephone numbers as the public dials them in China."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"""
    (?: \(?(?:010|02[0-9])\)?[- ]?[0-9]{8}                  # the largest cities
      | \(?0[3-9][0-9]{2}\)?[- ]?[0-9]{7,8}
      | \+86[- ]?(?:10|2[0-9])[- ]?[0-9]{8}
      | \+86[- ]?[3-9][0-9]{2}[- ][0-9]{7,8}
      | (?:\+86[- ]?)?1[3-9][0-9](?:[- ]?)[0-9]{4}(?:[- ]?)[0-9]{4}
      | [48]00[- ]?[0-9]{3}[- ]?[0-9]{4}
      | 1[0-9]{2,4} | 9[56][0-9]{3,4}                        # 110, 12345, 12381, 95598, 96339
    )
    (?: [ ]?(?:-|转|分机)[ ]?[0-9]{1,6} )?
    """,
    re.VERBOSE,
)
_BETWEEN = re.compile(r"\s*[、，,；;/]\s*")


def is_phone(text: str) -> bool:
    """Whether each of the numbers between 、 can be dialled from anywhere: a landline has its area code."""
    return all(_NUMBER.fullmatch(number) for number in _BETWEEN.split(text))
