"""At a plain terminal: the own estimate before the debrief, the goal after it, the way back to the costliest reply."""

import json

from trainer.assessment.lessons import chosen_in
from trainer.plain.jsonl import play_jsonl
from trainer.practice.estimates import estimate_of

END = ("/fin", "oui")
TALK = ("non", "Et septembre ?", "Mon offre", *END)


def first(practice) -> str:
    return practice.rubric.criteria[0].id


def test_the_estimate_is_asked_before_any_level_and_shown_beside_it(kit, play, terminal):
    practice = kit.start()
    play(practice, *TALK, "3", "x", "", "passer", "", interactive=True)
    assert estimate_of(practice) == {first(practice): 3}
    said = terminal.said
    assert said.index("votre propre estimation") < said.index("Le bilan")
    assert "Un chiffre de 0 à 3, une ligne vide" in said
    assert "Votre estimation\u00a0: Très satisfaisant" in said


def test_one_word_skips_it_and_it_is_not_asked_again(kit, store, play, terminal):
    practice = kit.start(store)
    play(practice, *TALK, "passer", "", interactive=True)
    assert estimate_of(practice) == {}
    play(kit.again(store), "", interactive=True)
    assert terminal.said.count("votre propre estimation") == 1


def test_a_pipe_is_asked_nothing(kit, play, terminal):
    practice = kit.start()
    play(practice, "Et septembre ?", "/fin")
    assert estimate_of(practice) is None
    assert "votre propre estimation" not in terminal.said


def test_a_goal_is_listed_chosen_reworded_and_taken_back(kit, play, terminal):
    practice = kit.start()
    play(
        practice,
        *TALK,
        "passer",
        "/but",
        "/but 99",
        "/but 1 Si on pousse, alors je demande.",
        "",
        interactive=True,
    )
    assert chosen_in(practice.events).words == "Si on pousse, alors je demande."
    assert "Objectifs proposés" in terminal.said
    assert "« 99 » n’est pas un objectif proposé".replace("« 99 »", "«\u00a099\u00a0»") in terminal.said
    assert "Objectif gardé\u00a0: Si on pousse" in terminal.said


def test_the_next_attempt_shows_the_goal_and_says_what_became_of_it(kit, store, play, terminal):
    play(kit.start(store), *TALK, "passer", "/but 1 À ma façon.", "", store=store, interactive=True)
    from trainer.practice.goals import goal_to_pursue

    second = kit.start(store, attempt="B" * 26)
    second.append(goal_to_pursue(store, ("Ana",)))
    before = len(terminal.said)
    play(second, *TALK, "passer", "", store=store, interactive=True)
    said = terminal.said[before:]
    assert said.index("Votre objectif pour cette tentative\u00a0: À ma façon.") < said.index("Le bilan")
    assert any(
        words in said
        for words in ("Atteint\u00a0:", "En progrès", "Pas atteint", "n’en a pas donné l’occasion")
    )


def test_the_way_back_to_the_costliest_reply_is_named_and_the_two_are_compared(kit, store, play, terminal):
    play(
        kit.start(store), *TALK, "passer", "/revenir 4", "Et le prix ?", *END, "passer", "",
        store=store, interactive=True,
    )  # fmt: skip
    assert "/revenir" in terminal.said[: terminal.said.index("Voilà pour le bilan")]
    assert "Les deux tentatives se séparent à la ligne 4." in terminal.said


def test_before_a_jury_the_estimate_is_asked_and_no_way_back_is_named(kit, play, terminal):
    practice = kit.start(mode="jury")
    play(practice, *TALK[1:], "2", "passer", "", interactive=True)
    assert estimate_of(practice) == {first(practice): 2}
    assert "Pour reprendre l’entretien" not in terminal.said


def test_another_program_gives_an_estimate_and_chooses_a_goal(kit, terminal, french):
    practice = kit.start()
    lines = (
        {"reply": "Et septembre ?"}, {"estimate": {"ecoute": 2}}, {"end": True}, {"estimate": {"ecoute": 2}},
        {"estimate": {"ecoute": 1}}, {"goal": 1, "words": "À ma façon."}, {"goal": None},
    )  # fmt: skip
    console = terminal.console(*(json.dumps(line) for line in lines))
    assert play_jsonl(practice, console, french) == 1
    answers = [json.loads(line) for line in terminal.said.splitlines()]
    assert [a["error"] for a in answers if "error" in a] == ["not-ended", "already-estimated"]
    assert {"estimated": {"ecoute": 2}} in answers
    assert {"goal": "À ma façon."} in answers
    assert {"goal": None} in answers
    assert answers[-1]["self"] == {"ecoute": 2}
