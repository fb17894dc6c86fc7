"""Each way of breaking the small scenario gives a finding on the broken line."""

import pytest

from trainer.scenario.load import load_scenario

# (what is written, what it becomes, the code, lines from the start of the edit to the finding)
MUTATIONS = [
    ("format: 1", "format: 2", "TR017", 0),
    ("id: petit", "id: pe tit", "TR025", 0),
    ("language: fr", "language: français", "TR017", 0),
    ("market: france", "market: France", "TR017", 0),
    ("minutes: 15", "minutes: quinze", "TR022", 0),
    ("minutes: 15", "minutes: 15.5", "TR022", 0),
    ("turns: 12", "turns: 1", "TR024", 0),
    ("as_of: 2026-09-01", "as_of: 1er septembre", "TR028", 0),
    ("rubric: bloc3-negociation", "rubrik: bloc3-negociation", "TR020", 0),
    ("  name: Camille Renard\n", "", "TR021", -1),
    ("batna: {value: 45,", "batna: {value: -5,", "TR024", 0),
    ("  firmness: firm", "   firmness: firm", "TR032", 0),
    ("\n  trust: 50", "\ntrust: 50", "TR032", 1),
    ("trust_buys: information", "trust_buys: informations", "TR017", 0),
    ("directness: 3", "directness: 4", "TR024", 0),
    ("directness: 3", "frankness: 3", "TR020", 0),
    ("  competitor: [", "  launch: [", "TR009", 0),
    ("    about: [launch]", "    about: [lancement]", "TR203", 0),
    ("    issues: [payment]", "    issues: [payments]", "TR208", 0),
    ("{when: open_question about launch, says", "{when: open_question abot launch, says", "TR101", 0),
    ("{when: open_question about launch, says", "{wen: open_question about launch, says", "TR020", 0),
    ("trust >= 55", "trust >= 155", "TR108", 0),
    ("trust >= 55", "trust => 55", "TR101", 0),
    ('p44: "0,44 €", p46', 'p44: "0,47 €", p46', "TR308", 0),
    ('p44: "0,44 €", p46', "p44: 0,44 €, p46", "TR008", 0),
    ("    opening: p44", "    opening: p43", "TR209", 0),
    ("worth_per_step: 6000", "worth_per_step: 6 000", "TR022", 0),
    ("{importance: high, prefers: high, w", "{importance: huge, prefers: high, w", "TR017", 0),
    ("{importance: medium, prefers: low}", "{importance: medium}", "TR301", 0),
    ("d60: 100, d90: 100", "d60: 100, d90: 101", "TR024", 0),
    ("{fr-icc: 40, fr-court: 100}", "{fr-icc: 40}", "TR303", 0),
    ("[law FR, forum court Rennes]", "[law FRA, forum court Rennes]", "TR304", 0),
    ("    kind: pretext", "    kind: faux", "TR017", 0),
    ("answered_by: evidence about breakage", "answered_by: evidence about brokage", "TR104", 0),
    ("holds: false", "holds: non", "TR022", 0),
    ("price >= p48, weight", "pryce >= p48, weight", "TR105", 0),
    ("weight: 3}", "weight: 0}", "TR024", 0),
    ("{claims: rival-price}", "{claim: rival-price}", "TR020", 0),
    ("then: {trust: 4, opens", "then: {trust: 40, opens", "TR024", 0),
    ("then: {trust: 4, opens", "then: {trust: +-4, opens", "TR022", 0),
    ("    next: bargaining\n", "    next: Bargaining\n", "TR025", 0),
    ("    after: 5", "    after: -1", "TR024", 0),
    ("    leave_when: trust >= 60", "    leave_when: trust", "TR107", 0),
    ("  bargaining:\n", "  bargain:\n", "TR406", 0),
    ("gives: {payment: d45}}", "gives: {paiment: d45}}", "TR208", 0),
    ("then: {ends: shown-out}", "then: {ends: show-out}", "TR207", 0),
    ("{outcome: partial,", "{outcome: partiel,", "TR017", 0),
    ("reactions: [asks-planning]", "reactions: [asks-plan]", "TR211", 0),
    ("interests: launch-risk\n", "interests: launch\n", "TR202", 0),
    ("levels: {ecoute: [2, 3]", "levels: {ecoute: [2, 4]", "TR024", 0),
    ("      total: [12, 16.5]", "      total: 14", "TR022", 0),
    ("tests:\n  strong:\n", "tests:\n  strong:\n  weak:\n", "TR023", 1),
]


def identifier(mutation: tuple[str, str, str, int]) -> str:
    return f"{mutation[2]}-{mutation[1].strip()[:24]}"


@pytest.mark.parametrize("mutation", MUTATIONS, ids=identifier)
def test_a_mutation_is_found_on_its_line(small: str, mutation: tuple[str, str, str, int]) -> None:
    old, new, code, offset = mutation
    assert small.count(old) == 1, f"found {small.count(old)} times"
    line = small[: small.index(old)].count("\n") + 1 + offset
    found = load_scenario(small.replace(old, new), "petit.yaml").findings
    assert (code, line) in [(f.code, f.line) for f in found], found


def test_a_removed_line_breaks_nothing_but_the_scenario(small: str) -> None:
    lines = small.split("\n")
    for place in range(len(lines)):
        text = "\n".join(lines[:place] + lines[place + 1 :])
        loaded = load_scenario(text, "petit.yaml")
        errors = [f for f in loaded.findings if f.severity == "error"]
        assert (loaded.scenario is None) == bool(errors)
        assert all(1 <= f.line <= len(lines) for f in loaded.findings)


def test_a_line_indented_once_more_is_found_there_or_changes_nothing(small: str) -> None:
    lines = small.split("\n")
    sound = load_scenario(small, "petit.yaml").scenario
    for place, line in enumerate(lines):
        if not line.strip() or line.startswith(("  Vous vendez", "  Trois")):
            continue
        text = "\n".join([*lines[:place], " " + line, *lines[place + 1 :]])
        loaded = load_scenario(text, "petit.yaml")
        near = [f.line for f in loaded.findings if abs(f.line - place - 1) <= 1]
        assert loaded.scenario == sound or near, (place + 1, line, loaded.findings)
