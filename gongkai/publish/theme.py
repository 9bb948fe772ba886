"""A theme: template sources by name, and the stylesheet, scripts and pictures made from the same folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from gongkai.errors import TemplateError

TEMPLATE_ENDINGS = {".html", ".xml", ".json", ".txt"}
FIRST_STYLES = ("tokens.css", "base.css")
LAST_STYLES = ("print.css",)


@dataclass(frozen=True, slots=True)
class Theme:
    """Plain data, so that a worker process can be given one.

    `assets` are the files that the theme itself puts into the site, by path; `names` leads from the plain name that a
    template uses (`site.css`) to the path with the digest of the content in it, which may be cached for ever.
    """

    sources: Mapping[str, str]
    assets: tuple[tuple[str, bytes], ...]
    names: Mapping[str, str]
    digest: str
    """Of everything above: the same theme in another folder has the same one."""
    files: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Where each template came from, for messages."""


def packaged_templates() -> Path:
    """The templates that come with gongkai: package data in a wheel, the top folder in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def themes(root: Path) -> tuple[Path, Path]:
    """The folders of a project's theme: its own, and the one that comes with gongkai."""
    return root / "templates", packaged_templates()


def load_theme(folders: Sequence[Path]) -> Theme:
    """Read a theme from `folders`; a file in an earlier one replaces that of the same name in a later one."""
    found = _find(folders)
    sources = {name: _text(path) for name, path in found.items() if _is_template(name)}
    if not sources:
        raise TemplateError("找不到网页模板", f"应当在这些文件夹中：{'、'.join(str(folder) for folder in folders)}")
    styles = _joined(found[name] for name in _styles(found))
    scripts = _joined(found[name] for name in found if name.startswith("scripts/") and name.endswith(".js"))
    files = [("site.css", styles), ("site.js", scripts), *_pictures(found)]
    named = [(name, _hashed(name, content), content) for name, content in files]
    assets = tuple((path, content) for _, path, content in named)
    return Theme(
        sources=sources,
        assets=assets,
        names={name: path for name, path, _ in named},
        digest=_digest(sources, assets),
        files={name: str(found[name]) for name in sources},
    )


def _find(folders: Sequence[Path]) -> dict[str, Path]:
    """Every file by its name in the theme, in the order of the names."""
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        for path in folder.rglob("*"):
            name = path.relative_to(folder)
            if path.is_file() and not any(part.startswith(".") for part in name.parts):
                found[name.as_posix()] = path
    return dict(sorted(found.items()))


def _is_template(name: str) -> bool:
    return Path(name).suffix in TEMPLATE_ENDINGS and not name.startswith("assets/")


def _styles(found: Iterable[str]) -> list[str]:
    """The stylesheets in the order of the cascade: values, elements, components, paper."""
    all_styles = [name for name in found if name.endswith(".css") and not name.startswith("assets/")]
    middle = [name for name in all_styles if name not in (*FIRST_STYLES, *LAST_STYLES)]
    outer = {name for name in all_styles if name not in middle}
    first = [name for name in FIRST_STYLES if name in outer]
    return [*first, *middle, *(name for name in LAST_STYLES if name in outer)]


def _joined(paths: Iterable[Path]) -> bytes:
    return "\n".join(_text(path).strip("\n") + "\n" for path in paths).encode()


def _pictures(found: Mapping[str, Path]) -> Iterator[tuple[str, bytes]]:
    """Whatever else lies in `assets/`, as it is."""
    for name, path in found.items():
        if name.startswith("assets/"):
            yield name.removeprefix("assets/"), path.read_bytes()


def _hashed(name: str, content: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"assets/{stem}.{sha256(content).hexdigest()[:8]}{dot}{ending}"


def _digest(sources: Mapping[str, str], assets: Iterable[tuple[str, bytes]]) -> str:
    total = sha256()
    for name, content in (*((name, text.encode()) for name, text in sources.items()), *assets):
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _text(path: Path) -> str:
    """The text of a file, whatever its line ends, so that a checkout on Windows gives the same site."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateError(f"模板文件不是UTF-8编码：{path}", "请另存为UTF-8编码。") from error
