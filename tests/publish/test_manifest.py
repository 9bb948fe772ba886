"""Manifests are found by their digest and trusted only if they are what it says."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from gongkai.publish.manifest import Manifests, Record, contents_of, digest_of, record

MANIFEST = {"a/b.html": Record("11" * 32, 5, 7, 9), "政策.html": Record("22" * 32, 6, 8, 10)}
DIGEST = digest_of(contents_of(MANIFEST))


def test_a_manifest_is_read_back_by_its_digest(tmp_path: Path) -> None:
    manifests = Manifests(tmp_path / "manifests")
    manifests.write(MANIFEST)
    assert manifests.read(DIGEST) == MANIFEST


def test_the_digest_is_that_of_what_sha256sum_would_print() -> None:
    listing = f"{'11' * 32}  a/b.html\n{'22' * 32}  政策.html\n"
    assert hashlib.sha256(listing.encode()).hexdigest() == DIGEST


def test_the_digest_depends_on_content_alone() -> None:
    touched = {path: known._replace(mtime_ns=1, ctime_ns=2) for path, known in reversed(MANIFEST.items())}
    assert digest_of(contents_of(touched)) == DIGEST


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 1}', '{"files": {"a": [1]}}', '{"files": {}}', "\udcff"])
def test_a_damaged_manifest_counts_as_missing(tmp_path: Path, text: str) -> None:
    (tmp_path / f"{DIGEST}.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert Manifests(tmp_path).read(DIGEST) is None


@pytest.mark.parametrize("wrong", [b"x", b'"digest":"0'])
def test_a_manifest_that_was_changed_counts_as_missing(tmp_path: Path, wrong: bytes) -> None:
    Manifests(tmp_path).write(MANIFEST)
    file = tmp_path / f"{DIGEST}.json"
    file.write_bytes(file.read_bytes().replace(b'"digest":"', wrong))
    assert Manifests(tmp_path).read(DIGEST) is None


def test_a_manifest_under_another_name_counts_as_missing(tmp_path: Path) -> None:
    Manifests(tmp_path).write(MANIFEST)
    other = "0" * 64
    (tmp_path / f"{DIGEST}.json").rename(tmp_path / f"{other}.json")
    assert Manifests(tmp_path).read(other) is None


def test_only_the_manifests_of_living_generations_are_kept(tmp_path: Path) -> None:
    manifests = Manifests(tmp_path)
    manifests.write(MANIFEST)
    manifests.write({})
    (tmp_path / "left.new").touch()
    manifests.forget({DIGEST})
    assert [path.name for path in tmp_path.iterdir()] == [f"{DIGEST}.json"]


def test_a_record_describes_the_same_file_only(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"12")
    known = record("", file.lstat())
    assert known.describes(file.lstat())
    os.utime(file, ns=(0, 0))
    assert not known.describes(file.lstat())
    assert not known.describes(tmp_path.lstat())


def test_a_file_put_back_with_its_old_time_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"12")
    known = record("", file.lstat())._replace(ctime_ns=1)
    os.utime(file, ns=(known.mtime_ns, known.mtime_ns))
    assert not known.describes(file.lstat())
