from datetime import datetime

import pytest

from trainer.review.deadline import BadDeadline, deadline
from trainer.review.file_names import assignment_stem, full_name, hand_in_stem, return_stem

NOW = datetime(2026, 11, 28, 12, 0).astimezone()


@pytest.mark.parametrize(
    "typed, first, last, shown",
    [
        ("Zoé Martin", "Zoé", "Martin", "Zoé MARTIN"),
        ("MARTIN Zoé", "Zoé", "MARTIN", "Zoé MARTIN"),
        ("Zoé DE LA TOUR", "Zoé", "DE LA TOUR", "Zoé DE LA TOUR"),
        ("Zoé", "Zoé", "", "Zoé"),
        ("ZOÉ", "ZOÉ", "", "ZOÉ"),
        ("Anne-Lise Le-Goff", "Anne-Lise", "Le-Goff", "Anne-Lise LE-GOFF"),
        ("Maëlle Le Goff", "Maëlle", "Le Goff", "Maëlle LE GOFF"),
        ("Charles de La Tour", "Charles", "de La Tour", "Charles DE LA TOUR"),
        ("Le Goff", "Le", "Goff", "Le GOFF"),
        ("", "", "", ""),
    ],
)
def test_a_name_has_two_halves(typed, first, last, shown):
    name = full_name(typed)
    assert (name.first, name.last, name.shown) == (first, last, shown)


def test_a_hand_in_is_called_after_its_student_without_accents():
    assert hand_in_stem(("Zoé Martin",), "emballages", "2026-11-28") == "MARTIN_Zoe_emballages_2026-11-28"
    assert (
        hand_in_stem(("Œdipe O’Brian", "Ben Roy"), "usa", "2026-11-28")
        == "O-BRIAN_Œdipe_ROY_Ben_usa_2026-11-28"
    )
    assert hand_in_stem(("Анна Каренина",), "usa", "2026-11-28") == "КАРЕНИНА_Анна_usa_2026-11-28"
    assert hand_in_stem(("../../etc passwd",), "usa", "2026-11-28") == "PASSWD_etc_usa_2026-11-28"


def test_other_files_are_called_after_what_they_are():
    assert return_stem(("Zoé Martin",), "relu", "2026-11-28") == "MARTIN_Zoe_relu_2026-11-28"
    assert (
        assignment_stem("consigne", "BTS 2 – NDRC", "usa", "2026-11-28")
        == "consigne_BTS-2-NDRC_usa_2026-11-28"
    )


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("12/12", "2026-12-12T23:59"),
        ("12/12/2026", "2026-12-12T23:59"),
        ("12.12.26", "2026-12-12T23:59"),
        ("12/12/2026 18:00", "2026-12-12T18:00"),
        ("12/12 18h", "2026-12-12T18:00"),
        ("12/12 à 8h30", "2026-12-12T08:30"),
        ("3/2", "2027-02-03T23:59"),
        ("2026-12-12", "2026-12-12T23:59"),
        ("2026-12-12 18:00", "2026-12-12T18:00"),
    ],
)
def test_a_deadline_is_understood_as_it_is_typed(typed, meant):
    found = deadline(typed, NOW)
    assert found.startswith(meant)
    assert datetime.fromisoformat(found).tzinfo is not None


@pytest.mark.parametrize(
    "typed, reason",
    [("demain", "unreadable"), ("31/02", "no_such_day"), ("12/12 25h", "unreadable"), ("27/11/2026", "past")],
)
def test_what_is_no_deadline_is_told_apart_from_one_that_is_over(typed, reason):
    with pytest.raises(BadDeadline) as refused:
        deadline(typed, NOW)
    assert refused.value.reason == reason


def test_no_deadline_is_none():
    assert deadline("  ", NOW) == ""
