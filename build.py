"""A door, nothing else: hands its arguments to gongkai.cli.

The syntax stays old, so that a Python that is too old can still say so.
"""

import sys
from typing import NoReturn

OLD_PYTHON = "需要 Python 3.11 或更高版本，当前是 {0}。 Python 3.11 or newer is needed; this is {0}."
NOT_INSTALLED = "缺少依赖 {0}，请先运行 {1} （{0} is missing; that command installs what is needed）"
INSTALL = "python3 -m pip install -r requirements/run.txt"


def stop(message: str) -> NoReturn:
    # stderr would turn what its code page lacks into \u escapes; question marks leave the English readable.
    encoding = sys.stderr.encoding or "ascii"
    sys.stderr.write(message.encode(encoding, "replace").decode(encoding) + "\n")
    sys.exit(3)


def enter() -> None:
    try:
        from gongkai.cli import main

        main()
    except ImportError as error:
        if (error.name or "gongkai").partition(".")[0] == "gongkai":
            raise
        stop(NOT_INSTALLED.format(error.name, INSTALL))


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        stop(OLD_PYTHON.format(".".join(str(part) for part in sys.version_info[:3])))
    enter()
