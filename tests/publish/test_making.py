"""Files made in several processes are those that one process makes, and so is what verification finds in them."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from gongkai import processes
from gongkai.errors import PublishError, TemplateError, WorkerLostError
from gongkai.model.progress import Silent
from gongkai.publish import making
from gongkai.publish.output import Making, Planned
from gongkai.publish.published import Published
from gongkai.publish.site import publish
from gongkai.publish.verify import Verification
from tests.publish.disk import files_in, is_whole

BASE = "https://www.example.gov.cn/"
COUNT = 40
# Python 3.12 and later warn of a fork beside the test runner's threads, which no worker needs.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")


@pytest.fixture(autouse=True)
def _divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Little work is divided too, and threads of the test runner's are no obstacle."""
    monkeypatch.setattr(making, "LEAST", 2)
    monkeypatch.setattr(processes, "can_fork", lambda: True)


def page(number: int, word: str = "") -> bytes:
    after = f"{number + 1}.html#p{number + 1}" if number + 1 < COUNT else "index.html"
    return f'<p id="p{number}">{word}</p>\n<a href="{after}">x</a>\n'.encode()


Make = Callable[[int], bytes]


def published(root: Path, jobs: int, make: Make = page, depends: bytes = b"") -> Published:
    outputs = [(f"{n or 'index'}.html", Planned(depends + b"%d" % n, partial(make, n))) for n in range(COUNT)]
    return publish(root, root / "output", outputs, Verification(BASE), Silent(), Making(jobs=jobs))


@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_make_what_one_makes(tmp_path: Path, jobs: int) -> None:
    published(tmp_path / "one", 1)
    assert published(tmp_path / "many", jobs) == Published(COUNT, COUNT, 0, 0, ())
    assert files_in(tmp_path / "many" / "output") == files_in(tmp_path / "one" / "output")
    assert is_whole(tmp_path / "many" / "output")
    assert published(tmp_path / "many", jobs).unchanged == COUNT


def test_other_processes_do_the_work_but_for_the_first_of_a_kind(tmp_path: Path) -> None:
    def make(number: int) -> bytes:
        assert (os.getpid() == parent) is (number == 0)
        return page(number)

    parent = os.getpid()
    published(tmp_path, 2, make)


def test_a_batch_is_made_by_one_process_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Both processes are given work as soon as there is any.
    monkeypatch.setattr(processes, "AHEAD", 1)
    made = tmp_path / "made"

    def note(number: int) -> bytes:
        with made.open("a", encoding="ascii") as file:
            file.write(f"{number} {os.getpid()}\n")
        return page(number)

    outputs = [(f"{n or 'index'}.html", Planned(b"", partial(note, n), batch="odd" * (n % 2))) for n in range(COUNT)]
    publish(tmp_path, tmp_path / "output", outputs, Verification(BASE), Silent(), Making(jobs=2))
    lines = [line.split() for line in made.read_text("ascii").splitlines()]
    odd = [(int(number), process) for number, process in lines if int(number) % 2]
    assert odd == [(number, odd[0][1]) for number in range(1, COUNT, 2)]
    assert sorted(int(number) for number, _ in lines) == [*range(COUNT)]


def test_what_this_process_makes_beside_the_others_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "AHEAD", 1)
    monkeypatch.setattr(processes, "SMALLEST", 2)
    published(tmp_path / "one", 1)
    published(tmp_path / "many", 2)
    assert files_in(tmp_path / "many" / "output") == files_in(tmp_path / "one" / "output")
    with pytest.raises(PublishError, match=r"16\.html → 17\.html#p17：那一页没有这个位置"):
        published(tmp_path / "many", 2, lambda n: page(n).replace(b'"p17"', b'"other"'), depends=b"x")


def test_what_is_made_again_and_the_same_is_not_written(tmp_path: Path) -> None:
    published(tmp_path, 2)
    assert published(tmp_path, 2, depends=b"other") == Published(COUNT, 0, COUNT, 0, ())


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_a_fault_is_found_whoever_made_the_page(tmp_path: Path, jobs: int) -> None:
    def make(number: int) -> bytes:
        return page(number).replace(b"17.html", b"gone.html").replace(b'id="p30"', b"")

    with pytest.raises(PublishError) as caught:
        published(tmp_path, jobs, make)
    assert "16.html → gone.html#p17：网站里没有这个文件" in caught.value.message
    assert "29.html → 30.html#p30：那一页没有这个位置" in caught.value.message
    assert "17.html：从首页走不到这一页" in caught.value.message


def test_what_one_process_learnt_of_links_serves_the_next_publication(tmp_path: Path) -> None:
    published(tmp_path, 2)
    with pytest.raises(PublishError, match=r"16\.html → 17\.html#p17：那一页没有这个位置"):
        published(tmp_path, 2, lambda n: page(n).replace(b'"p17"', b'"other"') if n == 17 else page(n), depends=b"x")


def test_a_template_that_fails_is_told_and_the_site_stays(tmp_path: Path) -> None:
    def fail(number: int) -> bytes:
        if number == 17:
            raise TemplateError("模板出错", "第17页")
        return page(number, "new")

    published(tmp_path, 2)
    with pytest.raises(TemplateError) as caught:
        published(tmp_path, 2, fail, depends=b"x")
    assert (caught.value.message, caught.value.hint) == ("模板出错", "第17页")
    assert files_in(tmp_path / "output")["1.html"] == page(1)
    assert not (tmp_path / ".gongkai" / "staging").exists()


def test_a_disk_that_fails_a_worker_is_told_with_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gongkai.publish.staging.write", full)
    with pytest.raises(PublishError, match=r"“index\.html”：磁盘已满"):
        published(tmp_path, 2)


def test_a_killed_process_leaves_the_site(tmp_path: Path) -> None:
    def die(number: int) -> bytes:
        if number == 17 and os.getpid() != parent:
            os.kill(os.getpid(), 9)
        return page(number, "new")

    parent = os.getpid()
    published(tmp_path, 2)
    with pytest.raises(WorkerLostError):
        published(tmp_path, 2, die, depends=b"x")
    assert files_in(tmp_path / "output")["1.html"] == page(1)
    assert published(tmp_path, 2, partial(page, word="new"), depends=b"x").written == COUNT
