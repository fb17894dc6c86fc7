"""What is really played is never what was proved impossible; and a way into a scene leads there when it is played."""

from random import Random

from tests.authoring.proof.small import FORK, scenario
from trainer.authoring.proof.findings import prove
from trainer.authoring.proof.unwitnessed import way_findings
from trainer.authoring.proof.ways import ways_to_scenes
from trainer.language.read import read
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import read_yaml

SAYINGS = (
    "What matters most to you?",
    "Our breakage is the lowest of the trade, because every crate is checked.",
    "I propose 12 €.",
    "No, that is impossible.",
    "If you sign today, I can do 10 €. And what is your budget on the price?",
    "I agree.",
    "How do you plan? And why is the price so important?",
)
SAMPLED = FORK.replace(
    "{when: priority_statement, says: Left",
    "{when: open_question, like: [What matters most to you?, What do you need?, How do you plan?], says: Left",
).replace(
    "{when: proposal, says: On",
    "{when: proposal, like: [I propose 12 €., We offer 12 €., Let us say 12 €.], says: On",
)


def played(of: Scenario, replies: tuple[str, ...]) -> tuple[State, ...]:
    state, opening = open_talk(of, 1)
    lines, states = [("counterpart", opening.text)], [state]
    for reply in replies:
        if state.outcome is not None:
            break
        reading = read(reply, reading_context(of, state, tuple(lines)))
        state, turn = step(of, state, reading, 1)
        lines += [("student", reply), ("counterpart", turn.text)]
        states.append(state)
    return tuple(states)


def test_what_is_played_was_never_proved_impossible() -> None:
    of = scenario(FORK + "      both: {when: been-left and been-right, says: Both.}\n")
    never = prove(of).never
    assert ("reaction", "both") in never
    random = Random(7)
    for _ in range(12):
        for state in played(of, tuple(random.choice(SAYINGS) for _ in range(8))):
            assert ("scene", state.scene) not in never
            assert not {("reaction", name) for name, _ in state.fired} & never


def test_the_way_into_a_scene_is_the_shortest_and_leads_there() -> None:
    of = scenario(SAMPLED)
    ways = ways_to_scenes(of, most=40, students=False)
    assert [len(ways[scene].replies) for scene in ("start", "left", "end")] == [0, 1, 2]
    for scene, way in ways.items():
        assert played(of, way.replies)[-1].scene == scene


def test_a_scene_that_no_talk_came_into_is_named() -> None:
    of = scenario(SAMPLED)
    source, _ = read_yaml(SAMPLED, "small.yaml")
    assert source is not None
    found = way_findings(of, source, ways_to_scenes(of, most=40, students=False))
    assert [(f.code, f.values["name"]) for f in found] == [("TR815", "right")]
