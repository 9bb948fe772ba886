"""What is wanted, and what can be seen."""

from __future__ import annotations

from threading import Thread

from gongkai.staff.preview_epochs import Epochs

LONG = 60.0


def test_the_first_epoch_is_wanted_from_the_start() -> None:
    epochs = Epochs(5)
    assert epochs.next_wanted() == 5
    assert epochs.visible == 4


def test_changes_during_a_build_want_one_more_build() -> None:
    epochs = Epochs(5)
    building = epochs.next_wanted()
    assert building == 5
    epochs.want()
    epochs.want()
    epochs.show(building)
    assert epochs.next_wanted() == 7


def test_more_of_the_same_state_is_an_epoch_of_its_own() -> None:
    epochs = Epochs(5)
    assert epochs.following(5) == 5
    epochs.show(5)
    assert epochs.following(5) == 6
    epochs.show(6)
    assert (epochs.following(6), epochs.next_wanted()) == (7, 7)


def test_what_is_older_than_what_is_wanted_is_not_followed_up() -> None:
    epochs = Epochs(5)
    epochs.want()
    assert epochs.following(5) == 5
    epochs.show(5)
    assert epochs.following(5) is None
    assert epochs.next_wanted() == 6


def test_a_rest_ends_with_the_next_wish() -> None:
    epochs = Epochs(5)
    assert epochs.rest(5, 0.01)
    epochs.want()
    assert not epochs.rest(5, LONG)
    epochs.close()
    assert not epochs.rest(6, LONG)


def test_a_page_of_another_epoch_hears_at_once() -> None:
    epochs = Epochs(5)
    epochs.show(5)
    assert epochs.other_than(4, LONG) == 5
    assert epochs.other_than(9999, LONG) == 5


def test_a_page_of_this_epoch_hears_when_the_next_is_shown() -> None:
    epochs, heard = Epochs(5), []
    epochs.show(5)
    page = Thread(target=lambda: heard.append(epochs.other_than(5, LONG)))
    page.start()
    epochs.show(6)
    page.join(LONG)
    assert heard == [6]


def test_a_page_does_not_wait_for_ever() -> None:
    epochs = Epochs(5)
    assert epochs.other_than(4, 0.01) == 4


def test_the_end_lets_everybody_go() -> None:
    epochs = Epochs(5)
    heard: list[int | None] = []
    epochs.show(5)
    waiting = [
        Thread(target=lambda: heard.append(epochs.other_than(5, LONG))),
        Thread(target=lambda: heard.append(epochs.next_wanted())),
    ]
    for each in waiting:
        each.start()
    epochs.close()
    for each in waiting:
        each.join(LONG)
    assert sorted(heard, key=str) == [5, None]
