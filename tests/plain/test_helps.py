"""Hints, readings, contests, branches, the notebook, the glossary: what helps during a talk."""

import pytest

from trainer.attempts.history import attempts
from trainer.negotiation.talk.events import Contested, Hinted, Replied
from trainer.practice.glossary import glossary


def said(practice):
    return [line.text for line in practice.lines if line.speaker == "student"]


def events(store, attempt, kind):
    return [event for event in store.events(attempt) if isinstance(event, kind)]


def test_a_hint_says_what_it_costs_and_is_in_the_log(kit, store, play, terminal):
    practice = kit.start(store)
    play(practice, "/indice", "/indice")
    assert "Indice 1 sur 3 (coûte 0,1 point)" in terminal.said
    assert "Indice 2 sur 3 (coûte 0,2 point)" in terminal.said
    assert [hint.degree for hint in events(store, practice.attempt, Hinted)] == [1, 2]


@pytest.mark.parametrize("command", ["/indice", "/revenir 2", "/revenir", "/fiche modifier"])
def test_a_jury_refuses_help_with_a_sentence(kit, play, terminal, command):
    practice = kit.start(mode="jury")
    play(practice, "Et septembre ?", command)
    assert "Devant un jury" in terminal.said.splitlines()[-2]
    assert len(practice.events) == 2


def test_the_reading_of_the_last_reply_is_told_or_of_the_line_asked_for(kit, play, terminal):
    play(kit.start(), "Et septembre ?", "Mon offre", "/lecture", "/lecture 2")
    last, first = terminal.said.split("Comment la ligne ")[1:]
    assert last.startswith("4 a été lue\u00a0: «\u00a0Mon offre\u00a0»")
    assert "Proposition" in last
    assert "Question ouverte" in first


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/lecture 3", "elles portent les numéros pairs, de 2 à 2"),
        ("/lecture 9999999999999999999999", "n’est pas une de vos répliques"),
        ("/lecture hier", "«\u00a0hier\u00a0» n’est pas un numéro de ligne"),
        ("/lecture -2", "n’est pas un numéro de ligne"),
        ("/contester 3", "n’est pas une de vos répliques"),
        ("/revenir 5", "n’est pas une de vos répliques"),
        ("/revenir", "/revenir 2 reprend votre dernière réplique"),
        ("/lecture " + "x" * 5000, "x…"),
    ],
)
def test_a_line_that_is_no_reply_is_named_in_a_sentence(kit, play, terminal, typed, told):
    practice = kit.start()
    play(practice, "Et septembre ?", typed)
    assert told in terminal.said
    assert len(practice.events) == 2


@pytest.mark.parametrize("command", ["/lecture", "/contester", "/revenir", "/revenir 2", "/contester 2 non"])
def test_before_the_first_reply_there_is_nothing_to_look_back_at(kit, play, terminal, command):
    play(kit.start(), command)
    assert "Vous n’avez encore rien dit." in terminal.said


def test_a_contested_last_reply_is_said_again_in_other_words(kit, store, play, terminal):
    practice = kit.start(store)
    play(practice, "Et septembre ?", "Mon offre", "/contester je demandais un prix", "Et octobre ?")
    assert said(practice) == ["Et septembre ?", "Et octobre ?"]
    taken_back = terminal.said[terminal.said.index("La ligne 4 est reprise") :].splitlines()
    assert taken_back[1] == "Claire\u00a0: " + practice.lines[2].text
    assert taken_back[2] == "Brouillon conservé\u00a0: Mon offre"
    contest = events(store, practice.attempt, Contested)[0]
    assert (contest.n, contest.remark, contest.withdrawn) == (4, "je demandais un prix", True)


def test_a_contested_earlier_reply_is_only_flagged(kit, store, play, terminal):
    practice = kit.start(store)
    play(practice, "Et septembre ?", "Mon offre", "/contester 2 je saluais")
    assert "La lecture de la ligne 2 est contestée" in terminal.said
    assert said(practice) == ["Et septembre ?", "Mon offre"]
    assert events(store, practice.attempt, Contested)[0].remark == "je saluais"


def test_a_figure_that_is_no_line_is_part_of_what_was_meant(kit, play):
    practice = kit.start()
    play(practice, "Et septembre ?", "Mon offre", "/contester 60 jours, c’était refusé")
    assert practice.contested[0].n == 4
    assert practice.contested[0].remark == "60 jours, c’était refusé"


def test_a_jury_only_flags(kit, play, terminal):
    practice = kit.start(mode="jury")
    play(practice, "Et septembre ?", "/contester non")
    assert "contestée\u202f; c’est noté" in terminal.said
    assert said(practice) == ["Et septembre ?"]


def test_going_back_makes_a_branch_that_is_played_on(kit, store, play, terminal):
    practice = kit.start(store)
    play(practice, "Et septembre ?", "Mon offre", "/revenir 4", "Et octobre ?", store=store)
    assert said(practice) == ["Et septembre ?", "Mon offre"]
    back = terminal.said[terminal.said.index("Retour avant la ligne 4") :].splitlines()
    assert "nouvel essai (le numéro 2)" in back[0]
    assert back[2] == "2. Vous\u00a0: Et septembre ?"
    branch = next(row for row in attempts(store) if row.parent == practice.attempt)
    assert [event.text for event in events(store, branch.id, Replied)] == ["Et septembre ?", "Et octobre ?"]


def test_going_back_without_a_store_says_what_is_forgotten(kit, play, terminal):
    play(kit.start(), "Et septembre ?", "/revenir 2", "Et octobre ?", "/relire")
    assert "Rien n’étant enregistré" in terminal.said
    assert "2. Vous\u00a0: Et octobre ?" in terminal.said


def test_the_notebook_holds_what_was_learnt(kit, play, terminal):
    play(kit.start(), "Et septembre ?", "/carnet")
    notes = terminal.said[terminal.said.index("Ce que vous avez appris") :]
    assert "Septembre est chargé." in notes
    assert "Les points à négocier" in notes


def test_a_word_is_looked_up_in_the_language_of_the_interface(kit, play, terminal, english):
    play(kit.start(), "/glossary batna", text=english)
    assert "BATNA" in terminal.said
    assert "See also: " in terminal.said


def test_several_words_are_listed_and_none_is_said(kit, play, terminal):
    play(kit.start(), "/glossaire clause", "/glossaire xyzzy", "/glossaire", "/glossaire \u202e" + "q" * 900)
    assert "Tapez /glossaire et l’un de ces noms" in terminal.said
    assert "Le glossaire n’a rien sur «\u00a0xyzzy\u00a0»." in terminal.said
    assert "Dites quel mot" in terminal.said


def test_a_rule_of_law_that_nobody_has_checked_says_so(kit, play, terminal):
    unchecked = next(entry for entry in glossary("fr") if not entry.checked)
    play(kit.start(), f"/glossaire {unchecked.term}")
    assert f"Règle\u00a0: {unchecked.law} (à vérifier)" in terminal.said
