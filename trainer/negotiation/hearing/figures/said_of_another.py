"""Sums said of a point that holds no such values, or of none: "a cap of 2.4 million", "limit it to 3.6 million", "caution 100"."""

import re

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.fold import fold_text
from trainer.terms.value import TermKind

ON = re.compile(
    r"\s+(?:on|for|sur|pour|c[ôo]t[ée]|as)\s*(?:(?:the|your|our|my|an?|les?|la|vos|votre|mes|mon|un|une|du|de la|des)\s+|l['’])?",
    re.IGNORECASE,
)
"""From a figure to the name that it is said of: "2.5 on the cap", "5 sur les pénalités"."""
# From the name of a point to a sum said of it: "cap it at", "liability limited to".
_OF = re.compile(
    r"\s+(?:it |them |this |that )?"
    r"(?:(?:is |be |would be |est |serait )?(?:limited|capped|set|fixed|limit[ée]e?|plafonn[ée]e?|fix[ée]e?) )?"
    r"(?:of|at|to|de|[àa])\s+(?:an? |the |un |une )?",
    re.IGNORECASE,
)
# "98 for a cap of 2" is an exchange: "for" does not tell what a sum is of.
_ON_IT = re.compile(r"\s+(?:on|sur)\s+(?:(?:the|your|our|le|la|les|votre|notre)\s+|l['’])?", re.IGNORECASE)
# What is limited to a sum, up to it.
_LIMITS = re.compile(
    r"\b(?:(?:limit|cap)(?:ped|ping)?\s+(?:it|them|this|that|(?:the |our |your )?(?:liability|damages))"
    r"|(?:la |le |les |l['’])(?:limit|plafonn)\w+)\b[^.?!;,0-9]{0,16}\b(?:to|at|[àa])\s+(?:the |les )?[$€£]?$",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"(?<!sans )(?<!pas de )(?<!without )(?<!no )\b(caution|d[ée]p[ôo]t|frais|arrhes|deposit|fee)s?(?: de garantie)?\s*(?:of |de |: ?)?$",
    re.IGNORECASE,
)
_OPENS_ON = re.compile(
    r"\W*(?:(?:et|mais|bon|alors|puis|and|but|so|then)\W+)*(?:pour|sur|c[ôo]t[ée]|quant [àa]|concernant|for|on|as for|regarding)\s+"
    r"(?:(?:les?|la|vos|votre|nos|chaque|toutes? les?|toute|the|your|our|every|each|all)\s+|l['’])?(?:(?:prochaines?|futures?|nouvelles?|next|future)\s+)?",
    re.IGNORECASE,
)
# From here on something else is spoken of, or put against it.
_GOES_OVER = re.compile(
    r"\b(?:si|contre|[ée]change|moyennant|mais|et|puis|tandis|if|but|and|then|against|return|instead)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:limit|cap|plafon|ceiling)", re.IGNORECASE)


def said_of_another(item: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    """Whether a sum stands right beside the name of a point that holds no such values, or limits what its own point does not."""
    issue = scenario.issues.get(item.issue or "")
    if issue is None:
        return False
    if item.value.kind == "money" and _LIMITS.search(reading.reply[: item.start]):
        about = any(m.aspect == "issue" and m.name == issue.id for m in reading.mentions)
        if not about and _LIMIT.search(" ".join((issue.label, *issue.words))) is None:
            return True
    if item.value.kind in ("percent", "deposit") and _is_led_by_another(item, scenario, reading):
        return True
    return any(
        (
            _OF.fullmatch(reading.reply, m.end, item.start)
            or _ON_IT.fullmatch(reading.reply, item.end, m.start)
        )
        and not _holds(scenario.issues[m.name], item.value.kind)
        for m in reading.mentions
        if m.aspect == "issue" and m.name != issue.id
    )


def _is_led_by_another(item: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    """ "Pour les prochaines commandes, j'aimerais un acompte, mettons 30 %": the sentence opens on another point, and goes over to no
    other one before the value."""
    start, _ = sentence_at(reading.reply, item.start)
    opens = _OPENS_ON.match(reading.reply, start, item.start)
    return opens is not None and any(
        m.aspect == "issue"
        and m.name != item.issue
        and m.start <= opens.end() <= m.end
        and not _holds(scenario.issues[m.name], item.value.kind)
        and _GOES_OVER.search(reading.reply, m.end, item.start) is None
        for m in reading.mentions
    )


def is_charged(item: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    """ "120 et caution 100": whether a bare figure is the sum of a deposit or a fee, which no issue is about."""
    met = _CHARGED.search(reading.reply[: item.start])
    if met is None:
        return False
    noun = fold_text(met.group(1))
    names = (word for issue in scenario.issues.values() for word in (issue.label, *issue.words))
    return not any(noun in fold_text(name) for name in names)


def _holds(issue: Issue, kind: TermKind) -> bool:
    return issue.kind is not None or any(t.kind == kind for option in issue.options for t in option.terms)
