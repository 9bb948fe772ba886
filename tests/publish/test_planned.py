"""What was published from the same is neither made nor read again; whatever else happened, it is made anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from gongkai.errors import PublishError
from gongkai.model.progress import Silent
from gongkai.publish.exchange import discard
from gongkai.publish.origins import Origin, Origins
from gongkai.publish.output import Making, Output, Planned
from gongkai.publish.places import Places
from gongkai.publish.published import Published
from gongkai.publish.site import publish
from tests.publish.disk import Trusting, files_in, is_whole

HOME, PAGE = "index.html", "a/page.html"
SITE = {HOME: "home", PAGE: "page"}


def under(root: Path, key: bytes) -> Making:
    return Making(Origins(Places(root / "output").origins, key))


class Desk:
    """Publishes planned pages whose text is all that they depend on, and remembers which it had to make."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.output = root / "output"
        self.made: list[str] = []

    def __call__(self, site: Mapping[str, str], key: bytes = b"key") -> list[str]:
        self.published(site, key)
        assert files_in(self.output) == {path: text.encode() for path, text in site.items()}
        assert is_whole(self.output)
        return self.made

    def published(self, site: Mapping[str, str], key: bytes = b"key") -> Published:
        self.made = []
        outputs = [(path, Planned(text.encode(), self._maker(path, text))) for path, text in site.items()]
        return publish(self.root, self.output, outputs, Trusting(), Silent(), under(self.root, key))

    def _maker(self, path: str, text: str) -> Callable[[], bytes]:
        def make() -> bytes:
            self.made.append(path)
            return text.encode()

        return make


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    assert desk(SITE) == [HOME, PAGE]
    return desk


def test_what_is_published_from_the_same_is_not_made_again(desk: Desk) -> None:
    assert desk(SITE) == []


def test_what_is_published_from_the_same_is_not_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_files: object) -> None:
        pytest.fail("a published page was read")

    monkeypatch.setattr("gongkai.publish.generation.sha256_of", forbidden)
    assert desk(SITE) == []


def test_only_what_depends_on_something_else_is_made(desk: Desk) -> None:
    assert desk(SITE | {PAGE: "new"}) == [PAGE]
    assert desk(SITE | {PAGE: "new"}) == []
    assert desk(SITE) == [PAGE]


def test_under_another_key_everything_is_made_and_only_what_differs_is_written(desk: Desk) -> None:
    assert desk(SITE, b"other") == [HOME, PAGE]
    assert desk.published(SITE, b"third") == Published(2, 0, 2, 0, ())
    assert desk(SITE, b"third") == []


def test_what_somebody_else_changed_is_made_again(desk: Desk) -> None:
    (desk.output / PAGE).write_bytes(b"defaced")
    assert desk(SITE) == [PAGE]
    (desk.output / PAGE).unlink()
    assert desk(SITE) == [PAGE]


def test_what_was_touched_but_holds_the_same_is_not_made_again(desk: Desk) -> None:
    os.utime(desk.output / PAGE, ns=(0, 0))
    assert desk(SITE) == []


def test_a_removed_page_is_forgotten(desk: Desk) -> None:
    assert desk({HOME: "home"}) == []
    assert desk(SITE) == [PAGE]


def test_an_older_site_in_the_published_ones_place_is_not_taken_for_it(desk: Desk) -> None:
    desk(SITE | {PAGE: "new"})
    discard(desk.output)
    (desk.root / ".gongkai" / "previous").rename(desk.output)
    assert desk(SITE | {PAGE: "new"}) == [PAGE]


def test_a_kill_before_the_origins_are_stored_costs_a_making(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Origins, "write", lambda *_: None)
        desk(SITE | {PAGE: "new"})
    assert desk(SITE | {PAGE: "new"}) == [PAGE]


def test_a_kill_before_the_site_is_published_makes_no_wrong_page(desk: Desk) -> None:
    """The origins are ahead of the site: they speak of contents, and the published file holds another."""
    file = desk.root / ".gongkai" / "cache" / "origins.json"
    desk(SITE | {PAGE: "new"})
    ahead = file.read_bytes()
    desk(SITE)
    file.write_bytes(ahead)
    assert desk(SITE | {PAGE: "new"}) == [PAGE]


def test_a_maker_that_fails_leaves_the_site(desk: Desk) -> None:
    def fail() -> bytes:
        raise ZeroDivisionError

    outputs = [(HOME, Planned(b"home", fail)), (PAGE, Planned(b"changed", fail))]
    with pytest.raises(ZeroDivisionError):
        publish(desk.root, desk.output, outputs, Trusting(), Silent(), under(desk.root, b"key"))
    assert desk(SITE) == []


def test_a_planned_copy_is_read_only_if_it_depends_on_something_else(tmp_path: Path) -> None:
    source = tmp_path / "plan.pdf"

    def put(text: bytes, depends: bytes) -> bytes:
        source.write_bytes(text)
        outputs: list[Output] = [(HOME, b""), ("a/plan.pdf", Planned(depends, source))]
        publish(tmp_path, tmp_path / "output", outputs, Trusting(), Silent())
        return (tmp_path / "output" / "a" / "plan.pdf").read_bytes()

    assert [put(b"1", b"x"), put(b"2", b"x"), put(b"3", b"y")] == [b"1", b"1", b"3"]


def test_a_planned_address_is_as_good_as_any(desk: Desk) -> None:
    with pytest.raises(PublishError, match="不能并存"):
        desk.published(SITE | {"A/page.html": ""})


# --- the store -------------------------------------------------------------------------------

KNOWN = {"a.html": Origin(b"\x00\xff", "11" * 32, "页"), "政策.html": Origin(b"", "22" * 32, "")}


def test_origins_are_read_back_under_their_key_alone(tmp_path: Path) -> None:
    Origins(tmp_path / "cache" / "origins.json", b"k").write(KNOWN)
    assert Origins(tmp_path / "cache" / "origins.json", b"k").known == KNOWN
    assert Origins(tmp_path / "cache" / "origins.json", b"").known == {}
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["origins.json"]


def test_origins_of_a_kind_that_is_made_otherwise_are_unknown(tmp_path: Path) -> None:
    Origins(tmp_path / "origins.json", b"k", {"页": "1", "": "2"}.__getitem__).write(KNOWN)
    known = Origins(tmp_path / "origins.json", b"k", {"页": "other", "": "2"}.__getitem__).known
    assert known == {"政策.html": KNOWN["政策.html"]}


def test_a_page_that_becomes_one_of_another_kind_is_made_anew(desk: Desk) -> None:
    outputs = [(path, Planned(text.encode(), text.upper().encode, "another")) for path, text in SITE.items()]
    publish(desk.root, desk.output, outputs, Trusting(), Silent(), under(desk.root, b"key"))
    assert files_in(desk.output) == {HOME: b"HOME", PAGE: b"PAGE"}


def test_damaged_origins_count_as_none(tmp_path: Path) -> None:
    file = tmp_path / "origins.json"
    assert Origins(file, b"k").known == {}
    Origins(file, b"k").write(KNOWN)
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at])
        assert Origins(file, b"k").known == {}
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert Origins(file, b"k").known == {}


def test_origins_of_another_version_count_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Origins(tmp_path / "origins.json", b"k").write(KNOWN)
    monkeypatch.setattr("gongkai.publish.origins.FORMAT", 0)
    assert Origins(tmp_path / "origins.json", b"k").known == {}


def test_a_disk_that_takes_no_origins_costs_no_site(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file where the folder should be")
    origins = Origins(tmp_path / "cache" / "origins.json", b"k")
    origins.write(KNOWN)
    assert origins.known == {}


# --- what is published, as a text ------------------------------------------------------------


def text(desk: Desk, path: str = PAGE, depends: bytes = b"page") -> str | None:
    return Origins(Places(desk.output).origins, b"key").text(desk.output, path, depends)


def test_the_text_of_what_is_published_from_the_same_is_known(desk: Desk) -> None:
    assert text(desk) == "page"
    assert text(desk, depends=b"other") is None
    assert text(desk, "no-such.html") is None


def test_the_text_of_what_somebody_else_changed_is_unknown(desk: Desk) -> None:
    (desk.output / PAGE).write_bytes(b"egap")
    assert text(desk) is None
    (desk.output / PAGE).unlink()
    assert text(desk) is None
    os.mkfifo(desk.output / PAGE)
    assert text(desk) is None
