"""The costliest turn."""

from tests.assessment import talks
from tests.assessment.factories import Talk, rubric
from trainer.assessment.costly import costliest
from trainer.assessment.played import fold

RUBRIC = rubric()


def costly(talk: Talk):
    return costliest(RUBRIC, fold(talk.scenario, talk.events, RUBRIC.reading))


def test_ground_given_for_nothing_is_the_costliest_turn_of_an_average_talk():
    found = costly(talks.average())
    assert (found.turn, found.words) == (10, "Bon, d'accord pour 0,48.")
    assert found.value == 16
    assert "gave-for-nothing" in {note.rule for note in found.reasons}


def test_an_attack_is_the_costliest_turn_of_a_rude_talk_and_the_earlier_of_equal_ones():
    found = costly(talks.rude())
    assert found.turn == 2
    assert "hostility" in {note.rule for note in found.reasons}


def test_what_the_talk_as_a_whole_lacked_counts_at_no_turn():
    talk = talks.average()
    found = costly(talk)
    rules = {note.rule for note in found.reasons}
    assert not rules & {"no-recap", "facts-unused", "never-moved", "issues-left", "sheet-gaps"}


def test_an_exchange_is_no_value_given_away():
    talk = Talk()
    talk.reply("Je propose 0,50.", "proposal", offers={"price": "p050"}, hers={"price": "p044"}, rule="hold")
    talk.reply(
        "Si 30 jours, 0,46.",
        "conditional_exchange",
        offers={"price": "p046"},
        conceded=("price",),
        conditional=True,
    )
    found = costly(talk)
    assert found is None or found.value == 0


def test_without_a_reply_there_is_none():
    assert costly(Talk().leave()) is None
