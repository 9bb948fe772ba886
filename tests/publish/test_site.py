"""All of a site or nothing of it, at the cost of what changed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from gongkai.errors import LockedError, PublishError
from gongkai.model.progress import Silent
from gongkai.publish import exchange
from gongkai.publish.generation import Change, Stranger
from gongkai.publish.manifest import SiteFile
from gongkai.publish.published import Published
from gongkai.publish.site import publish
from gongkai.publish.verify import Fault
from tests.publish.disk import NEW, OLD, Trusting, files_in, folders_in, is_whole, publish_to

# --- the two generations ---------------------------------------------------------------------


@pytest.fixture(params=["at once", "by renames"], autouse=True)
def _way_of_exchange(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "by renames":
        monkeypatch.setattr(exchange, "exchange_at_once", lambda *_folders: False)


def test_a_first_publication_needs_no_folder(tmp_path: Path) -> None:
    assert publish_to(tmp_path, OLD) == Published(6, 6, 0, 0, ())
    assert files_in(tmp_path / "output") == OLD
    assert is_whole(tmp_path / "output")


def test_the_next_site_takes_the_place_of_the_first_and_nothing_stale_remains(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    assert publish_to(tmp_path, NEW) == Published(6, 4, 2, 2, ())
    assert files_in(tmp_path / "output") == NEW
    assert folders_in(tmp_path / "output") == {"a", "a/one", "b", "c", "c/fresh"}


def test_the_site_before_remains_whole_as_the_way_back(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    assert files_in(tmp_path / ".gongkai" / "previous") == OLD
    (tmp_path / "output").rename(tmp_path / "broken")
    (tmp_path / ".gongkai" / "previous").rename(tmp_path / "output")
    assert is_whole(tmp_path / "output")
    assert publish_to(tmp_path, NEW).strangers == ()


def test_a_first_publication_leaves_no_way_back_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    publish_to(tmp_path, OLD)
    assert not (tmp_path / ".gongkai" / "previous").exists()


def test_generations_alternate(tmp_path: Path) -> None:
    for site in (OLD, NEW, OLD, NEW, NEW, OLD):
        assert publish_to(tmp_path, site).strangers == ()
        assert files_in(tmp_path / "output") == site
        assert is_whole(tmp_path / "output")


def test_only_what_lasts_lies_beside_the_site_afterwards(tmp_path: Path) -> None:
    for site in (OLD, NEW, OLD):
        publish_to(tmp_path, site)
    state = tmp_path / ".gongkai"
    assert {path.name for path in state.iterdir()} == {"lock", "manifests", "previous"}
    assert len(list((state / "manifests").iterdir())) == 2


def test_unchanged_files_are_shared_and_changed_ones_are_new(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    output, previous = tmp_path / "output", tmp_path / ".gongkai" / "previous"
    assert (output / "a" / "index.html").samefile(previous / "a" / "index.html")
    assert not (output / "a" / "one.html").samefile(previous / "a" / "one.html")


def test_without_links_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paths: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    for site in (OLD, NEW, OLD):
        publish_to(tmp_path, site)
        assert files_in(tmp_path / "output") == site


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    facts = {path: path.lstat() for path in [tmp_path / "output", *(tmp_path / "output").rglob("*")]}
    assert publish_to(tmp_path, NEW) == Published(6, 0, 6, 0, ())
    assert {path: path.lstat() for path in facts} == facts
    assert files_in(tmp_path / ".gongkai" / "previous") == OLD


def test_what_was_published_is_known_again_without_reading_or_linking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_paths: object) -> None:
        pytest.fail("a file that nobody touched was taken for another")

    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    monkeypatch.setattr("gongkai.publish.generation.sha256_of", forbidden)
    monkeypatch.setattr(os, "link", forbidden)
    for site in (OLD, NEW, NEW):
        publish_to(tmp_path, site)


def test_the_marker_depends_on_the_site_alone(tmp_path: Path) -> None:
    for name, sites in (("one", [NEW]), ("two", [OLD, NEW])):
        for site in sites:
            publish_to(tmp_path / name, site)
    marker = ".gongkai-site"
    assert (tmp_path / "one/output" / marker).read_bytes() == (tmp_path / "two/output" / marker).read_bytes()


def test_gitkeep_is_carried_over_and_belongs_to_no_manifest(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / ".gitkeep").write_bytes(b"kept")
    for site in (OLD, NEW, OLD):
        assert publish_to(tmp_path, site).strangers == ()
        assert (tmp_path / "output" / ".gitkeep").read_bytes() == b"kept"
        assert is_whole(tmp_path / "output")
    (tmp_path / "output" / ".gitkeep").unlink()
    publish_to(tmp_path, NEW)
    assert not (tmp_path / "output" / ".gitkeep").exists()


def test_the_folder_stays_as_open_to_others_as_it_was(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / "output").chmod(0o2775)
    publish_to(tmp_path, NEW)
    assert (tmp_path / "output").stat().st_mode & 0o7777 == 0o2775


def test_files_are_taken_one_by_one(tmp_path: Path) -> None:
    taken: list[str] = []

    def outputs() -> Iterator[tuple[str, bytes]]:
        for path, body in NEW.items():
            assert len(list((tmp_path / ".gongkai").glob("staging/*"))) == len(taken)
            taken.append(path)
            yield path, body

    publish(tmp_path, tmp_path / "output", outputs(), Trusting(), Silent())
    assert taken == list(NEW)


def test_a_file_is_copied_and_not_shared_with_its_source(tmp_path: Path) -> None:
    source = tmp_path / "plan.pdf"
    source.write_bytes(b"%PDF-1")
    publish_to(tmp_path, {"index.html": b"", "a/plan.pdf": source})
    source.write_bytes(b"%PDF-2")
    assert (tmp_path / "output" / "a" / "plan.pdf").read_bytes() == b"%PDF-1"
    assert publish_to(tmp_path, {"index.html": b"", "a/plan.pdf": source}).written == 1
    assert (tmp_path / "output" / "a" / "plan.pdf").read_bytes() == b"%PDF-2"


# --- verification ----------------------------------------------------------------------------


def test_the_whole_new_site_is_verified_before_anything_is_touched(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    seen: dict[str, bytes] = {}

    class Watching(Trusting):
        def faults(self, site: Mapping[str, SiteFile]) -> tuple[Fault, ...]:
            seen.update((path, Path(file.file).read_bytes()) for path, file in site.items())
            assert files_in(tmp_path / "output") == OLD
            return super().faults(site)

    with pytest.raises(PublishError, match=r"index\.html → x\.html：网站里没有这个文件"):
        publish(
            tmp_path,
            tmp_path / "output",
            NEW.items(),
            Watching(Fault("index.html", "x.html", "网站里没有这个文件")),
            Silent(),
        )
    assert seen == NEW
    assert files_in(tmp_path / "output") == OLD
    assert not (tmp_path / ".gongkai" / "staging").exists()


def test_many_faults_are_counted_and_some_shown(tmp_path: Path) -> None:
    faults = [Fault(f"{number}.html", "", "从首页走不到这一页") for number in range(25)]
    with pytest.raises(PublishError) as caught:
        publish(tmp_path, tmp_path / "output", NEW.items(), Trusting(*faults), Silent())
    assert "9.html" in caught.value.message
    assert "10.html" not in caught.value.message
    assert "共 25 处" in caught.value.message


def test_what_rendering_raises_passes_and_leaves_the_site(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)

    def outputs() -> Iterator[tuple[str, bytes]]:
        yield from NEW.items()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        publish(tmp_path, tmp_path / "output", outputs(), Trusting(), Silent())
    assert files_in(tmp_path / "output") == OLD
    assert not (tmp_path / ".gongkai" / "staging").exists()


def test_an_empty_site_is_not_published(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    with pytest.raises(PublishError, match="一个文件也没有"):
        publish_to(tmp_path, {})


@pytest.mark.parametrize("path", ["../outside.html", "/outside.html", "a/INDEX.html", "a/one.html/x"])
def test_a_path_that_leaves_the_site_or_clashes_is_refused(tmp_path: Path, path: str) -> None:
    publish_to(tmp_path, OLD)
    with pytest.raises(PublishError, match="网址路径"):
        publish_to(tmp_path, OLD | {path: b""})
    assert files_in(tmp_path / "output") == OLD


# --- strangers -------------------------------------------------------------------------------


def test_a_file_that_somebody_changed_is_rewritten_and_reported(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / "output" / "a" / "index.html").write_bytes(b"<p>defaced</p>")
    published = publish_to(tmp_path, OLD)
    assert published.strangers == (Stranger("a/index.html", Change.MODIFIED),)
    assert published.written == 1
    assert files_in(tmp_path / "output") == OLD


def test_a_change_that_keeps_size_and_time_is_noticed(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    file = tmp_path / "output" / "a" / "index.html"
    before = file.stat()
    file.write_bytes(file.read_bytes()[::-1])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert publish_to(tmp_path, NEW).strangers == (Stranger("a/index.html", Change.MODIFIED),)
    assert files_in(tmp_path / "output") == NEW


def test_a_file_that_somebody_added_or_removed_is_reported(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / "output" / "a" / "notes.txt").write_bytes(b"mine")
    (tmp_path / "output" / "index.html").unlink()
    published = publish_to(tmp_path, OLD)
    assert published.strangers == (Stranger("a/notes.txt", Change.ADDED), Stranger("index.html", Change.REMOVED))
    assert files_in(tmp_path / "output") == OLD
    assert files_in(tmp_path / ".gongkai" / "previous")["a/notes.txt"] == b"mine"


def test_links_that_somebody_made_are_removed_and_never_followed(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "one.html").write_bytes(OLD["a/one.html"])
    output = tmp_path / "output"
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(elsewhere / "one.html")
    (output / "a").rename(tmp_path / "taken")
    (output / "a").symlink_to(elsewhere)
    for site in (OLD, NEW, OLD):
        publish_to(tmp_path, site)
        assert not any(path.is_symlink() for path in output.rglob("*"))
        assert files_in(output) == site
    assert files_in(elsewhere) == {"one.html": OLD["a/one.html"]}


def test_a_file_closed_to_readers_is_rewritten(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / "output" / "index.html").chmod(0)
    assert publish_to(tmp_path, OLD).strangers == (Stranger("index.html", Change.MODIFIED),)
    assert (tmp_path / "output" / "index.html").stat().st_mode & 0o400


def test_a_copied_site_is_no_stranger(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    for file in (tmp_path / "output").rglob("*.html"):
        os.utime(file, ns=(0, 0))
    assert publish_to(tmp_path, OLD).strangers == ()
    assert publish_to(tmp_path, NEW).strangers == ()


def test_a_tampered_older_generation_never_comes_back(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    previous = tmp_path / ".gongkai" / "previous"
    (previous / "index.html").write_bytes(b"<h1>bad home</h1>")
    (previous / "b" / "extra.html").write_bytes(b"")
    publish_to(tmp_path, OLD)
    assert files_in(tmp_path / "output") == OLD


# --- what may be lost ------------------------------------------------------------------------


@pytest.mark.parametrize("lost", ["", "manifests", "previous", "lock"])
def test_what_lies_beside_the_site_may_be_removed_at_any_time(tmp_path: Path, lost: str) -> None:
    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    exchange.discard(tmp_path / ".gongkai" / lost)
    assert publish_to(tmp_path, NEW) == Published(6, 0, 6, 0, ())
    exchange.discard(tmp_path / ".gongkai" / lost)
    assert publish_to(tmp_path, OLD).strangers == ()
    assert files_in(tmp_path / "output") == OLD
    assert is_whole(tmp_path / "output")


def test_a_change_that_no_manifest_is_left_to_name_is_mended_all_the_same(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    exchange.discard(tmp_path / ".gongkai")
    (tmp_path / "output" / "index.html").write_bytes(b"defaced")
    assert publish_to(tmp_path, OLD).strangers == (Stranger(".gongkai-site", Change.UNKNOWN),)
    assert files_in(tmp_path / "output") == OLD


@pytest.mark.parametrize("marker", [b"", b"junk", b"0" * 64])
def test_a_damaged_marker_is_mended(tmp_path: Path, marker: bytes) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / "output" / ".gongkai-site").write_bytes(marker)
    publish_to(tmp_path, OLD)
    assert is_whole(tmp_path / "output")


def test_the_whole_site_may_be_removed(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    exchange.discard(tmp_path / "output")
    publish_to(tmp_path, NEW)
    assert files_in(tmp_path / "output") == NEW


def test_a_file_in_the_older_generations_place_is_no_obstacle(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / ".gongkai" / "previous").write_bytes(b"")
    publish_to(tmp_path, NEW)
    assert files_in(tmp_path / "output") == NEW


# --- others at the same time -----------------------------------------------------------------


def test_two_cannot_publish_at_once(tmp_path: Path) -> None:
    def outputs() -> Iterator[tuple[str, bytes]]:
        with pytest.raises(LockedError, match="正在生成网页"):
            publish_to(tmp_path, OLD)
        yield from NEW.items()

    publish(tmp_path, tmp_path / "output", outputs(), Trusting(), Silent())
    assert files_in(tmp_path / "output") == NEW


def test_a_change_during_publication_stops_it(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)

    class Defacing(Trusting):
        def faults(self, site: Mapping[str, SiteFile]) -> tuple[Fault, ...]:
            (tmp_path / "output" / "a" / "index.html").write_bytes(b"<p>defaced</p>")
            return ()

    with pytest.raises(PublishError, match="被别的程序改动"):
        publish(tmp_path, tmp_path / "output", NEW.items(), Defacing(), Silent())
    assert publish_to(tmp_path, NEW).strangers == (Stranger("a/index.html", Change.MODIFIED),)
    assert files_in(tmp_path / "output") == NEW
