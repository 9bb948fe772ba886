"""`verify` reads every published file and names what is not as published."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.errors import ForeignOutputError
from gongkai.publish.compare import compare
from gongkai.publish.exchange import discard
from gongkai.publish.generation import Change, Stranger
from tests.publish.disk import NEW, OLD, publish_to


def test_a_site_as_published_has_no_difference(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    publish_to(tmp_path, NEW)
    assert compare(tmp_path / "output") == ()
    discard(tmp_path / ".gongkai")
    assert compare(tmp_path / "output") == ()
    assert not (tmp_path / ".gongkai").exists()


def test_every_difference_is_named(tmp_path: Path) -> None:
    output = tmp_path / "output"
    publish_to(tmp_path, OLD)
    (output / "a" / "one.html").write_bytes(b"<p>bad one</p>")
    (output / "b" / "stale.html").unlink()
    (output / "new\n.html").touch()
    assert compare(output) == (
        Stranger("a/one.html", Change.MODIFIED),
        Stranger("b/stale.html", Change.REMOVED),
        Stranger("new\n.html", Change.ADDED),
    )
    assert str(compare(output)[2]) == "new\\n.html"


def test_a_difference_without_a_manifest_is_known_but_not_which(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    discard(tmp_path / ".gongkai")
    (tmp_path / "output" / "index.html").unlink()
    assert [found.change for found in compare(tmp_path / "output")] == [Change.UNKNOWN]


def test_a_change_that_no_fact_betrays_is_found_by_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_to(tmp_path, OLD)
    file = tmp_path / "output" / "index.html"
    file.write_bytes(file.read_bytes()[::-1])
    monkeypatch.setattr("gongkai.publish.manifest.Record.describes", lambda *_: True)
    assert compare(tmp_path / "output") == (Stranger("index.html", Change.MODIFIED),)


@pytest.mark.parametrize("exists", [True, False])
def test_a_folder_that_is_no_site_of_ours_cannot_be_compared(tmp_path: Path, exists: bool) -> None:
    if exists:
        (tmp_path / "output").mkdir()
    with pytest.raises(ForeignOutputError, match="没有 gongkai 发布的网站"):
        compare(tmp_path / "output")


def test_a_file_closed_to_readers_counts_as_changed(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / "output" / "index.html").chmod(0)
    assert compare(tmp_path / "output") == (Stranger("index.html", Change.MODIFIED),)
