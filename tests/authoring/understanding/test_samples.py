import pytest

from tests.authoring.understanding.petit import codes, findings, petit
from trainer.authoring.understanding import samples
from trainer.authoring.understanding.moments import entered
from trainer.authoring.understanding.trial import Trials

HOSTILE = ("when: hostility and trust < 20\n", "when: hostility and trust < 20\n        like: [%s]\n")


def storming(*replies: str) -> tuple[str, str]:
    return HOSTILE[0], HOSTILE[1] % ", ".join(f'"{reply}"' for reply in replies)


def test_the_sound_scenario_is_understood() -> None:
    assert codes() == []


def test_a_sample_taken_away_names_the_thief_and_the_words_that_decided() -> None:
    told = findings(("Qui prend la décision ?", "Que prévoyez-vous pour le lancement ?"))
    (found,) = [one for one in told if one.code == "TR821"]
    assert found.line == 132
    assert found.values["thief"] == "asks-planning"
    assert found.values["words"] == "prévoyez, lancement"


def test_a_sample_of_any_time_that_a_scene_takes_away_is_found_there() -> None:
    twice = (
        "speaks-price:\n        when: about price\n",
        'speaks-price:\n        like: ["C’est vous qui signez ?"]\n',
    )
    found = findings(twice)
    assert [(one.code, one.values["thief"], one.values["scene"]) for one in found if one.code == "TR821"] == [
        ("TR821", "speaks-price", "opening")
    ]


def test_a_sample_is_tried_in_a_state_that_its_gate_asks_for() -> None:
    assert "TR822" not in codes(storming("Vous vous moquez du monde."))


def test_a_sample_that_lacks_what_its_gate_asks_for_says_what_was_read_instead() -> None:
    (found,) = findings(storming("Merci pour votre accueil."))
    assert (found.code, found.values["wanted"], found.values["read"]) == ("TR822", "hostility", "rapport")


def test_a_restatement_is_tried_after_the_line_that_it_restates() -> None:
    scenario = petit(
        (
            "      speaks-price:\n",
            "      heard-launch:\n"
            "        when: reformulation about launch and launch-risk >= 2\n"
            '        like: ["Donc, avec une rupture au lancement, vous perdez la tête de gondole."]\n'
            '        says: "C’est cela."\n'
            "      speaks-price:\n",
        )
    )
    reaction = next(one for one in scenario.scenes["opening"].reactions if one.id == "heard-launch")
    trial = Trials(scenario, *entered(scenario, "opening")).sample(reaction.like[0], reaction)
    assert trial.winner == "heard-launch"
    assert trial.fits


def test_a_reaction_that_loses_its_samples_to_courtesies_is_fragile() -> None:
    replies = ("Vous vous moquez du client.", "Vous me prenez pour qui ?", "Vous mentez.")
    found = findings(storming(*replies))
    assert [one.values["alteration"] for one in found if one.code == "TR826"] == ["polite_before"]


def test_a_negation_that_is_read_as_the_same_commitment_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    offer = (
        "      gives-payment:\n",
        "      hears-price:\n        when: proposal about price\n"
        '        like: ["Je vous propose 0,46 € le carton."]\n        says: "J’entends."\n      gives-payment:\n',
    )
    assert "TR827" not in codes(offer)
    monkeypatch.setattr(samples, "negated", lambda reply, language: reply)
    assert "TR827" in codes(offer)


def test_a_sample_that_a_slip_gives_to_another_names_the_thief(monkeypatch: pytest.MonkeyPatch) -> None:
    slip = {"polite_after": "Qui prend la décision ?"}
    monkeypatch.setattr(samples, "altered", lambda reply, language: slip if "lancement" in reply else {})
    (found,) = [one for one in findings() if one.code == "TR825"]
    assert (found.values["reaction"], found.values["thief"]) == ("asks-planning", "who-decides")
    assert found.values["alteration"] == "polite_after"
