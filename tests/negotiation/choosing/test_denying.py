"""What is denied is no sample of what is not."""

import pytest

from tests.negotiation.talking import sources
from tests.negotiation.test_misreadings import FOLDER
from trainer.negotiation.choosing.denying import means_the_contrary
from trainer.scenario.load import load_scenario

UNWANTED = "reaction:auditor-unwanted"


@pytest.mark.parametrize(
    "reply",
    [
        "Best price: US customers, same volume, independent auditor checks. Ok?",
        "Auditor ok, same volume.",
        "For the best-price clause, I propose only the US customers with the same volume, and an independent auditor checks it.",
    ],
)
def test_an_auditor_offered_is_no_auditor_refused(reply: str) -> None:
    assert UNWANTED not in sources("usa-framework", "Hello.", reply)


def test_an_auditor_refused_is_heard() -> None:
    assert UNWANTED in sources("usa-framework", "Hello.", "No auditor please, I can't have that.")


def test_only_a_reaction_to_what_is_denied_needs_a_denial() -> None:
    path = FOLDER / "usa-framework.yaml"
    scenario = load_scenario(path.read_bytes(), str(path)).scenario
    assert scenario is not None
    assert means_the_contrary(scenario.anytime["auditor-unwanted"], "auditor ok")
    assert not means_the_contrary(scenario.anytime["auditor-unwanted"], "no auditor")
    assert not means_the_contrary(scenario.anytime["mfn-open"], "the best-price clause")
