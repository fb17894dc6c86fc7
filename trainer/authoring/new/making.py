"""From wishes to the text of a playable scenario."""

from trainer.authoring.new.first_talk import first_talk
from trainer.authoring.new.skeleton import skeleton
from trainer.authoring.new.wishes import Wishes
from trainer.scenario.load import load_scenario

# A test needs a reply: this one stands in for those that playing the skeleton has yet to find.
_STAND_IN = ("…",)


def scenario_text(wishes: Wishes) -> str:
    """The scenario's file: commented, valid, and with a talk that leads to an agreement as its test.

    Raises:
        ValueError: the wishes make no valid scenario, or none in which an agreement was found.
    """
    loaded = load_scenario(skeleton(wishes, _STAND_IN), wishes.id)
    if loaded.scenario is None:
        raise ValueError(f"{wishes.contract}: {', '.join(finding.code for finding in loaded.findings)}")
    replies = first_talk(wishes, loaded.scenario)
    if not replies:
        raise ValueError(f"{wishes.contract}: no agreement")
    return skeleton(wishes, replies)
