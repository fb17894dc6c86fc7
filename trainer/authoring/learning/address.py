"""Tu and vous: lines that leave the form of address the counterpart keeps to."""

import re
from collections.abc import Iterator
from typing import Literal

from trainer.authoring.learning.spoken import texts
from trainer.findings.finding import Finding
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource

Form = Literal["tu", "vous"]

# How many times as often one form must be heard before the other is a slip: some people say both on purpose.
_RULES = 2

# "a-t-on" and "va-t’en" hold no "tu"; after an article "ton" is a tone of voice; in guillemets somebody else speaks.
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_TU = re.compile(
    r"\b(?:tu|toi|te|tes)\b|(?<![\w’'-])t[’'](?=\w)|(?<!\ble )(?<!\bce )(?<!\bun )(?<!\bdu )(?<!\bau )(?<!\bde )(?<!\bquel )"
    r"(?<!\bbon )(?<!\bmon )(?<!\bson )(?<!\bmême )\bton\b(?! d[e’u'])|\bta\b",
    re.IGNORECASE,
)
_VOUS = re.compile(r"\b(?:vous|votre|vos|vôtres?)\b", re.IGNORECASE)


def address_findings(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    """Lines of a French counterpart that say "tu" where "vous" rules, or the other way round."""
    if scenario.language != "fr":
        return
    lines = [(read.node, _QUOTED.sub(lambda m: " " * len(m[0]), read.text)) for read in texts(source)
             if read.voice == "counterpart"]  # fmt: skip
    heard: dict[Form, int] = {
        "tu": sum(_TU.search(text) is not None for _, text in lines),
        "vous": sum(_VOUS.search(text) is not None for _, text in lines),
    }
    rule: Form = "vous" if heard["vous"] >= heard["tu"] else "tu"
    slip, pattern = ("tu", _TU) if rule == "vous" else ("vous", _VOUS)
    if heard[rule] < _RULES * heard["tu" if rule == "vous" else "vous"]:
        return
    for node, text in lines:
        found = pattern.search(text)
        # "Vous" may be several people: beside a "tu" of the same line it is no slip.
        if found is not None and not (slip == "vous" and _TU.search(text)):
            line, column = source.inside(node, found.start())
            yield source.source.finding("TR865", line, column, word=found[0], rule=rule)
