"""The Nu Html Checker, from its npm package, in one Java process for all pages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

JAR = Path(__file__).resolve().parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# The checker's default stack overflows on long tables; compiling with more care takes longer than the whole run.
JAVA = ("java", "-Xss2m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
COMMAND = (*JAVA, "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always")


def messages(pages: list[Path]) -> list[str]:
    """Every error and warning, one line each."""
    assert pages, "no page to check"
    run = subprocess.run([*COMMAND, *map(str, pages)], capture_output=True, encoding="utf-8", check=True, timeout=600)
    return [describe(message) for message in json.loads(run.stdout)["messages"]]


def describe(message: dict[str, Any]) -> str:
    kind = message.get("subType", message["type"])
    where = f"{message.get('url', '')}:{message.get('lastLine', 0)}:{message.get('lastColumn', 0)}"
    return f"{where}: {kind}: {message['message']}: {message.get('extract', '').strip()}"
