from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from trainer.scenario.condition import And, Compare, Does, Flag, Not
from trainer.scenario.load import Loaded, load_scenario, load_scenario_file
from trainer.scenario.scenario import Scenario
from trainer.terms.value import TermValue


@pytest.fixture(scope="module")
def loaded(small: str) -> Loaded:
    return load_scenario(small, "petit.yaml")


@pytest.fixture(scope="module")
def scenario(loaded: Loaded) -> Scenario:
    assert loaded.scenario is not None, loaded.findings
    return loaded.scenario


def codes(text: str) -> list[str]:
    return [finding.code for finding in load_scenario(text, "a.yaml").findings]


def changed(small: str, *edits: tuple[str, str]) -> str:
    for old, new in edits:
        assert small.count(old) == 1, old
        small = small.replace(old, new)
    return small


def test_nothing_is_found_in_a_sound_scenario(loaded: Loaded) -> None:
    assert loaded.findings == ()


def test_the_hash_is_that_of_the_text(loaded: Loaded, small: str) -> None:
    assert loaded.hash == sha256(small.encode()).hexdigest()
    assert load_scenario(small.encode().replace(b"\n", b"\r\n"), "x").hash == loaded.hash


def test_a_file_that_is_wrong_has_a_hash_too(small: str) -> None:
    wrong = "a: [\n"
    assert load_scenario(wrong, "x").hash == sha256(wrong.encode()).hexdigest()
    spoilt = changed(small, ("difficulty: 1", "difficulty: 9"))
    assert load_scenario(spoilt, "x").hash == sha256(spoilt.encode()).hexdigest()


def test_dates_paragraphs_and_short_forms_are_resolved(scenario: Scenario) -> None:
    assert scenario.as_of == date(2026, 9, 1)
    assert len(scenario.brief) == 2 and scenario.brief[1].startswith("Trois points")
    assert scenario.topics["cash"] == ("trésorerie",)
    assert scenario.interests["late-cash"].about == ("cash",)
    assert scenario.interests["late-cash"].label == "late-cash"
    assert scenario.facts["site"].text.startswith("L’usine")
    assert scenario.facts["breakage"].value == TermValue("percent", number=Decimal("0.4"))
    assert scenario.facts["breakage"].text == "0,4 %"


def test_figures_of_options_are_read(scenario: Scenario) -> None:
    price, payment, law = scenario.issues.values()
    assert (price.kind, price.unit, price.currency) == ("money", "EUR", "EUR")
    assert [option.terms[0].number for option in price.options] == [
        Decimal(f"0.{n}") for n in (44, 46, 48, 50)
    ]
    assert (payment.kind, payment.unit) == ("duration", "day")
    assert law.kind is None
    assert law.options[0].terms == (
        TermValue("law", code="FR"),
        TermValue("forum", code="arbitration", place="Paris"),
    )


def test_words_become_weights_and_values(scenario: Scenario) -> None:
    price, payment, law = scenario.issues.values()
    assert [issue.you.weight for issue in (price, payment, law)] == [50, 33, 17]
    assert [issue.them.weight for issue in (price, payment, law)] == [49, 35, 16]
    assert price.you.values == (0, 33, 67, 100)
    assert payment.them.values == (0, 40, 100, 100)
    assert price.worth_per_step == 6000


def test_conditions_become_trees(scenario: Scenario) -> None:
    stage = scenario.interests["launch-risk"].stages[1]
    assert stage.when == And((Does("reformulation", "launch"), Compare("trust", ">=", 55)))
    assert scenario.objectives["find-launch"].when == And(
        (Compare("launch-risk", ">=", 1), Not(Flag("angry")))
    )
    assert scenario.endings["signed"].when is None
    assert scenario.scenes["opening"].leave_when == Compare("trust", ">=", 60)


def test_the_order_of_the_file_is_kept(scenario: Scenario) -> None:
    assert list(scenario.issues) == ["price", "payment", "law"]
    assert scenario.scenes["opening"].reactions[0].id == "asks-planning"
    assert scenario.opening_scene == "opening"


def test_effects_and_tests_are_resolved(scenario: Scenario) -> None:
    assert scenario.scenes["bargaining"].reactions[0].then.gives == {"payment": "d45"}
    expect = scenario.tests["strong"].expect
    assert expect.levels == {"ecoute": (2, 3), "argumentation": (1,)} and expect.total == (12, 16.5)


def test_a_test_whose_replies_have_comments_is_the_model_negotiation(scenario: Scenario, small: str) -> None:
    assert scenario.model is None
    line = '      - "Bonjour. Comment s’organise votre rentrée ?"'
    comment = '      - {reply: "Bonjour. Et votre rentrée ?", comment: "Une question ouverte."}'
    commented = load_scenario(changed(small, (line, comment)), "petit.yaml").scenario
    assert commented is not None
    assert commented.model is commented.tests["strong"]
    assert commented.model.replies[0] == "Bonjour. Et votre rentrée ?"
    assert commented.model.comments == ("Une question ouverte.", "")


@pytest.mark.parametrize("wrong", ["{comment: seul}", "{reply: x, coment: y}", "[x]", "3"])
def test_a_reply_of_a_test_is_words_or_words_with_a_comment(small: str, wrong: str) -> None:
    line = '      - "Bonjour. Comment s’organise votre rentrée ?"'
    assert codes(changed(small, (line, f"      - {wrong}"))) != []


def test_all_findings_come_in_one_run_in_the_order_of_the_file(small: str) -> None:
    text = changed(
        small,
        ('title: "Cartons : la rentrée"', "title: Cartons : la rentrée"),
        ("difficulty: 1", "difficulty: facile"),
        ('role: "acheteuse, Biscuiterie Le Guen"', "rolle: acheteuse"),
        ("opens: launch-risk", "opens: launch-risc"),
        ("goto: bargaining", "goto: chiffres"),
        ("when: hostility and trust < 20", "when: hostilité and trust < 20"),
        ("{price: p48, payment: d45}", "{price: p49, payment: d45}"),
    )
    found = load_scenario(text, "a.yaml").findings
    assert [f.code for f in found] == ["TR007", "TR022", "TR020", "TR202", "TR201", "TR103", "TR209"]
    assert [f.line for f in found] == sorted(f.line for f in found)
    assert found[2].near == "role"


def test_a_misspelt_key_is_one_mistake_not_two(small: str) -> None:
    assert codes(changed(small, ("    unit: EUR\n    words", "    unit: EUR\n    wordds"))) == ["TR020"]
    assert codes(changed(small, ("    label: Prix unitaire", "    lable: Prix unitaire"))) == ["TR020"]


@pytest.mark.parametrize(
    ("line", "written", "near"),
    [
        ("    label: Prix unitaire", "    libellé: Prix unitaire", "label"),
        ("    unit: EUR", "    unité: EUR", "unit"),
        ("    unit: EUR", "    jauge: EUR", None),
    ],
)
def test_a_key_in_french_is_told_in_the_words_of_the_format(small, line, written, near):
    found = load_scenario(changed(small, (line, written)), "petit.yaml").findings
    assert [finding.near for finding in found if finding.code == "TR020"] == [near]


def test_a_wrong_part_does_not_make_its_names_unknown(small: str) -> None:
    assert codes(changed(small, ("    label: Prix unitaire", "    label: 12"))) == ["TR022"]
    assert codes(
        changed(small, ('  rival-price: {says: "J’ai 0,39 ailleurs.",', "  rival-price: {says: 3,"))
    ) == ["TR022"]
    assert codes(changed(small, ('says: "Je ne vous ai pas demandé votre avis sur lui."', "says: [1]"))) == [
        "TR022"
    ]


def test_a_condition_is_pointed_at_inside_its_line(small: str) -> None:
    text = changed(
        small, ("reformulation about launch and trust >= 55", "reformulation about lanch and trust >= 55")
    )
    finding = load_scenario(text, "a.yaml").findings[0]
    assert finding.source[finding.column - 1 :].startswith("lanch")
    assert finding.near == "launch"


def test_markup_and_control_codes_written_as_escapes_do_not_survive(small: str) -> None:
    text = changed(
        small, ("name: Camille Renard", 'name: "Ca\\e]52;x\\amille [@click=x]\\u202e Re\u0301nard"')
    )
    scenario = load_scenario(text, "a.yaml").scenario
    assert scenario is not None
    assert scenario.you.name == "Ca]52;xmille [@click=x] R\u00e9nard"


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    assert [f.code for f in load_scenario_file(tmp_path / "none.yaml").findings] == ["TR040"]
    assert [f.code for f in load_scenario_file(tmp_path).findings] == ["TR040"]


@pytest.mark.parametrize("name", ["../x", "x/y", "C:x", "x y", "x\u202e", ".."])
def test_no_id_is_a_path(small: str, name: str) -> None:
    assert "TR025" in codes(changed(small, ("id: petit", f'id: "{name}"')))
    assert "TR025" in codes(changed(small, ("rubric: bloc3-negociation", f'rubric: "{name}"')))


def test_what_is_repeated_thousands_of_times_is_not_reported_without_end(small: str) -> None:
    many = "".join(f"  r{n}: {{when: f{n}, says: x, then: {{goto: s{n}}}}}\n" for n in range(1500))
    found = load_scenario(small.replace("anytime:\n", "anytime:\n" + many), "a.yaml").findings
    assert 1000 <= len(found) < 1300


def test_exactly_the_scenes_that_nothing_leads_to_are_unreachable(small: str) -> None:
    more = "".join(f"  s{n}: {{says: x, next: s{n + 1}}}\n" for n in range(20)) + "  s20: {says: x}\n"
    text = changed(small, ("anytime:\n", more + "anytime:\n"), ("goto: bargaining", "goto: s12"))
    found = load_scenario(text, "a.yaml").findings
    assert [(f.code, f.values["name"]) for f in found] == [("TR406", f"s{n}") for n in range(12)]


def test_the_order_of_the_options_from_best_to_worst_becomes_values(small: str) -> None:
    text = small.replace(
        "{importance: medium, prefers: low}", "{importance: medium, order: [d45, d30, d60, d90]}"
    )
    loaded = load_scenario(text, "petit.yaml")
    assert loaded.scenario is not None
    assert loaded.scenario.issues["payment"].you.values == (67, 100, 33, 0)


def test_a_french_word_for_a_choice_leads_to_the_choice_and_is_one_mistake(small: str) -> None:
    text = small.replace("{importance: medium, prefers: low}", "{importance: moyenne, prefers: low}")
    found = load_scenario(text, "petit.yaml").findings
    assert [(finding.code, finding.near) for finding in found] == [("TR017", "medium")]
