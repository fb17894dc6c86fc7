"""French and English typography: each rule a pattern with an example it takes and one it refuses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.authoring.learning.spoken import Read, texts
from trainer.findings.finding import Finding
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource

MOST_OF_A_RULE = 10
"""Places shown per rule; an author who has read ten knows the rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of typography.

    Attributes:
        code: of the catalogue.
        pattern: what breaks it; the finding stands at the start of its group `at`, or of the whole.
        mended: how the match would be right, a template of the match.
        takes, refuses: a text it finds something in, and one that looks alike and is right.
        once: whether one finding stands for all, with their number: a habit of the keyboard, not a slip.
    """

    code: str
    pattern: re.Pattern[str]
    mended: str
    takes: str
    refuses: str
    once: bool = False


def _rule(code: str, pattern: str, mended: str, takes: str, refuses: str, once: bool = False) -> Rule:
    return Rule(code, re.compile(pattern), mended, takes, refuses, once)


# Any blank will do: the screens make the right ones hard.
_BLANK = r"[ \u00a0\u202f]"
_COMMON = (
    _rule("TR866", r"(?<=\S)[ ]{2,}(?=\S)", " ", "Bonjour.  Asseyez-vous.", "Bonjour. Asseyez-vous."),
    _rule(
        "TR866", r"(?<=\w)[ ]+([,.])(?=\s|$)", r"\1", "Bonjour , asseyez-vous.", "Il vaut 0,5 %, à peu près."
    ),
    _rule("TR866", r"(?<=[^\W\d]),(?=[^\W\d])", ", ", "Oui,bien sûr.", "Oui, bien sûr."),
)
FRENCH = (
    _rule("TR866", r"(?<=[\w»)’%€])([;!?])(?!\w)", r" \1", "Vous avez dit combien?", "Vous avez dit combien ?"),
    _rule("TR866", r"(?<=[^\W\d])(:)(?=\s|$)", r" \1", "Le prix: 50 €.", "Le prix : 50 €, à 10:30."),
    _rule("TR866", r"«(?=[^\s\u00a0\u202f])", "« ", "Il dit «oui ».", "Il dit « oui »."),
    _rule("TR866", r"(?<=[^\s\u00a0\u202f])»", " »", "Il dit « oui».", "Il dit « oui »."),
    _rule("TR867", r"[“”\"]", "« »", "Il dit “oui”.", "Il dit « oui »."),
    _rule("TR867", r"(?<=\w)'|'(?=\w)", "’", "L'usine", "L’usine", once=True),
    _rule(
        "TR868",
        r"\b(?P<at>A)(?= (?!priori\b|posteriori\b|fortiori\b|capella\b)(?:la|l’|l'|vous|nous|moi|lui|elle|eux|votre|"
        r"notre|ce|cet|cette|quel|quelle|qui|quoi|combien|partir|propos|peine|bientôt|demain|ceux|chaque|"
        r"mon|ma|mes|vos|nos|leur|un|une|deux|trois)\b)",
        "À",
        "A vous de voir.",
        "Plan A. A-t-on le choix ?",
    ),
    _rule("TR868", r"\bCa(?= |$)", "Ça", "Ca ira.", "Cas par cas, ça ira."),
    _rule(
        "TR868",
        r"\bE(?=t(?:at|é|ude|ape|abli)|tes\b|tre\b|cout|cri[tvs]|chang|ch[éeo]|viden|conom|quip|vit(?:er|ez|ons)|"
        r"galement|nerg|valu|l[éeè]ment|lectri|norm[eé]|diteur|poque|preuve)",
        "É",
        "Etes-vous prête ?",
        "Et vous ? Encore. Essayez.",
    ),
    _rule(
        "TR868",
        r"\b(?P<at>[Cc]oeur|[Ss]oeur|[Oo]euvre|[Vv]oeu|[Nn]oeud|[Mm]anoeuvre|[Bb]oeuf|[Oo]eil|[Oo]euf)",
        "œ",
        "Ma soeur tient la caisse.",
        "Ma sœur tient la caisse.",
    ),
    _rule("TR869", r"(?<=\d)\.(?=\d{1,2}(?:\s?[€%]|\s?euros?\b))", ",", "0.48 € la caisse", "Le 12.03.2026 à 0,48 €."),
    _rule("TR869", r"(?<=\d)(?=[€%])", " ", "48€", "48 €"),
    _rule("TR869", r"€(?=\s?\d)", "… €", "€48", "48 €"),
    _rule("TR869", r"\bMr\b\.?", "M.", "Mr Dupont", "M. Dupont"),
    _rule("TR869", r"(?<=\d)[,.](?=\d{3}(?:\s?(?:€|euros?|caisses)))", " ", "50.000 €", "50 000 €"),
    *_COMMON,
)  # fmt: skip
ENGLISH = (
    _rule("TR866", rf"(?<=\w){_BLANK}+([;:!?])(?=\s|$)", r"\1", "How much ?", "How much?"),
    _rule("TR867", r"[«»]", "“ ”", "She says « yes ».", "She says “yes”."),
    _rule("TR867", r"\"", "“ ”", 'She says "yes".', "She says “yes”.", once=True),
    _rule("TR867", r"(?<=\w)'|'(?=\w)", "’", "It's late.", "It’s late.", once=True),
    _rule("TR869", rf"(?<=\d){_BLANK}%", "%", "5 % off", "5% off"),
    _rule("TR869", rf"(?<=[€$£]){_BLANK}(?=\d)", "", "€ 48", "€48"),
    _rule("TR869", rf"(?<=\d){_BLANK}?€", "€…", "48 €", "€48"),
    *_COMMON,
)
RULES: Mapping[str, tuple[Rule, ...]] = {"fr": FRENCH, "en": ENGLISH}
"""The rules of each language, in the order they are looked for."""


def typography_findings(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    """Findings on the typography of all texts that are said or shown."""
    read = list(texts(source))
    for rule in RULES[scenario.language]:
        hits = [(one, match) for one in read for match in rule.pattern.finditer(one.text)]
        shown = hits[: 1 if rule.once else MOST_OF_A_RULE]
        for one, match in shown:
            yield _finding(source, one, match, rule, len(hits))


def _finding(source: YamlSource, read: Read, match: re.Match[str], rule: Rule, count: int) -> Finding:
    line, column = source.inside(read.node, match.start())
    after = " ".join(match.expand(rule.mended).split()) or match.expand(rule.mended)
    text = _around(read.text, match)
    return source.source.finding(rule.code, line, column, text=text, sign=after, count=count)


def _around(text: str, match: re.Match[str]) -> str:
    """The words on both sides of a place."""
    start = max(text.rfind(" ", 0, max(0, match.start() - 1)) + 1, match.start() - 20)
    end = text.find(" ", match.end() + 1)
    return text[start : match.end() + 20 if end < 0 else min(end, match.end() + 20)].strip()
