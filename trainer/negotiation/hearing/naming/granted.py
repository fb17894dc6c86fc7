"""A point given by its name alone ("je vous la donne, l'exclusivité", "you can have the audit"): where she has said that she stands is
what is given, and it is said back before anything is built on it; before that, what asks least of several that the name fits."""

import re
from collections.abc import Collection

from trainer.language.reading import Mention, Reading
from trainer.negotiation.deals.packages import opening_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

# With the name, or right before it; "un délai" gives nothing that is known.
_THE = re.compile(r"\b(?:la|le|les|l['’]|votre|vos|cette|ce|ces|the|your|that)\s*$", re.IGNORECASE)
_NAME = re.compile(r"(?:(?:la|le|les|votre|vos|cette|ce|ces|the|your|that)\s|l['’])", re.IGNORECASE)
# Up to the name of the point.
_GIVES = re.compile(
    r"(?:\b(?:je|on|nous) (?:vous |te |t['’])?(?:donn|accord|laiss|conc[èe]d|c[èe]d|offr|garanti)\w*|\bvous (?:aurez|gardez)|\bva pour|\bmarch[ée] pour|\bd['’ ]accord pour|\bok pour)\s+$"
    r"|(?:\b(?:i(?:['’]ll| will| can)?|we(?:['’]ll| will| can)?) (?:give|grant|let) you(?: have)?|\byou(?: can have| may have| get|['’]ll have)|\b(?:ok|okay|fine|deal) (?:for|on|with))\s+$",
    re.IGNORECASE,
)
# The name first, or behind the word for it.
_GIVEN = re.compile(
    r"[,:]?\s*(?:je vous (?:la|le|les|l['’])\s?(?:donn|accord|laiss|conc[èe]d|c[èe]d|offr|[ée]cri|not|sign|met)\w*|(?:is|are) yours|(?:est|sont) [àa] vous|vous l['’](?:avez|aurez)|c['’ ]?est (?:d['’ ]?accord|oui|bon|accord[ée]e?|pour vous|[àa] vous))\b",
    re.IGNORECASE,
)
# What it holds for may stand between: "l'exclusivité sur les cinq départements est à vous".
_HOLDS_FOR = re.compile(
    r"\s+(?:sur|pour|dans|chez|on|for|in)\s[^,.:;?!]{2,40}?(?:\s+(?=(?:est|sont|is|are)\s)|(?=,\s*je vous (?:la|les?|l['’])))",
    re.IGNORECASE,
)
# "Les cinq départements seraient à vous en exclusivité", "vous seriez exclusive sur huit départements".
_IN_THAT_WAY = re.compile(
    r"(?:\b[àa] vous|\bvous (?:avez|aurez|auriez|donn\w+|laiss\w+|r[ée]serv\w+|gard\w+)[^,.;:?!]{0,40})\s+en\s+$"
    r"|\bvous (?:[êe]tes|serez|seriez|restez)\s+$|\byou(?:['’]re| are|['’]ll be| will be|['’]d be| would be)\s+$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"[^\W\d_]*\s*(?:$|[,.;]|(?:sur|pour|dans|on|for|in|over|avec|with|[àa])\s)", re.IGNORECASE
)
# A yes asked for at the end questions nothing of what is given.
_TAG = re.compile(
    r",\s*(?:je vous (?:la|le|les|l['’])\s?(?:[ée]cri|not|sign|met)\w*|(?:[çc]a|cela) (?:vous )?(?:va|irait|convient|conviendrait|marche)|ok|okay|d['’ ]?accord|deal|oui|all right|does that work|how['’]s that)"
    r"(?: pour vous| for you)?\s*\?+\s*$",
    re.IGNORECASE,
)
_GIVEN_BEFORE = re.compile(
    r"\bje vous (?:la|le|les|l['’])\s?(?:donn|accord|laiss|conc[èe]d|c[èe]d|offr)\w*\s*,?\s*$", re.IGNORECASE
)
_DENIES = re.compile(
    r"\b(?:ne|pas|non|ni|jamais|aucune?|sauf|mais|ou|soit|or|either|not|no|never|neither|except|but)\b|\bn['’]|n['’]t\b|\?",
    re.IGNORECASE,
)

# A point given by a pronoun alone.
_GIVES_IT = re.compile(
    r"\W*(?:(?:bon|ok|oui|alors|bien|d['’ ]?accord|soit|well|yes|fine)\W+)*(?:je vous l(?:a |e |['’])(?:donne|accorde|laisse|conc[èe]de|c[èe]de|offre)|vous l['’](?:avez|aurez)|elle est [àa] vous|"
    r"(?:it['’]?s|it is) yours|you (?:can |may )?have it)(?:\W+(?:alors|monsieur|madame|then|sir))*\W*",
    re.IGNORECASE,
)


# "Pas d'accord pour les pénalités": right before what would give it.
_NOT_AT_ALL = re.compile(r"\b(?:pas|non|jamais|not|never)\s+(?:du tout |at all )?$", re.IGNORECASE)
# Labels of what gives nothing by its name: "aucune garantie", "sans indemnité", "no cap".
_NONE = re.compile(r"(?:aucune?s?|pas|sans|z[ée]ro|no|none|without)\b", re.IGNORECASE)


def granted(scenario: Scenario, state: State, reading: Reading, put: Collection[str]) -> list[Position]:
    """What a reply gives by naming the point: her position there, or the first of `ways_to_give` it.

    Args:
        put: the issues on which the reply names a value, which says what it gives.
    """
    found: dict[str, Position] = {}
    if (spoken := _spoken_of(scenario, state, reading)) is not None and spoken.id not in put:
        return [state.theirs_on(spoken.id) or ways_to_give(scenario, spoken)[0]]
    for mention in reading.mentions:
        issue = scenario.issues.get(mention.name) if mention.aspect == "issue" else None
        if issue is None or issue.id in put or state.settled_on(issue.id) is not None:
            continue
        if not _is_given(mention, reading):
            continue
        hers = state.theirs_on(issue.id)
        if hers is None and issue.kind is None:
            hers = ways_to_give(scenario, issue)[0]
        if hers is not None:
            found[issue.id] = hers
    return list(found.values())


def _spoken_of(scenario: Scenario, state: State, reading: Reading) -> Issue | None:
    """ "Je vous la donne", "it's yours": the one open point in words of which her last turn spoke."""
    if _GIVES_IT.fullmatch(reading.marked) is None or state.pending is not None:
        return None
    left = [name for name in state.subject if name in scenario.issues and state.settled_on(name) is None]
    issue = scenario.issues[left[0]] if len(left) == 1 else None
    return issue if issue is not None and issue.kind is None else None


def ways_to_give(scenario: Scenario, issue: Issue) -> tuple[Position, ...]:
    """What a point in words may mean that is given by its name alone, the least first: "l'exclusivité" is with the web site or without.

    Returns:
        Where she opens, before it what she likes next best of all that gives anything; where she opens alone where the point has
        no other, or where she would have nothing of it.
    """
    opening = opening_package(scenario)[issue.id]
    given = [option for option in issue.options if not _NONE.match(option.label)]
    others = [option for option in given if option.id != opening.option]
    if len(others) == len(given) or not others:
        return (opening,)
    next_best = max(others, key=lambda option: issue.them.values[issue.place(option.id)])
    return at_option(issue, next_best.id), opening


def _is_given(mention: Mention, reading: Reading) -> bool:
    start, end = sentence_at(reading.marked, mention.start)
    sentence = reading.marked[start:end]
    before, behind = reading.reply[start : mention.start], reading.reply[mention.end : end]
    if _IN_THAT_WAY.search(before) and _OVER.match(behind):
        return "?" not in _TAG.sub("", sentence) and _DENIES.search(_TAG.sub("", sentence)) is None
    article = _THE.search(before)
    if article is None and _NAME.match(reading.reply, mention.start, mention.end) is None:
        return False
    before = before[: article.start()] if article is not None else before
    named_before = _GIVES.search(before) or _GIVEN_BEFORE.search(before)
    holds_for = _HOLDS_FOR.match(behind)
    given = _GIVEN.match(behind[holds_for.end() :] if holds_for else behind)
    if not (named_before or given):
        return False
    sentence = _TAG.sub("", sentence)
    # "Your pick of the cap or the price" gives neither. "Rien ne m'en empêche, je vous la donne": what is denied before it is of something else.
    at = named_before.start() if named_before else len(before)
    return (
        "?" not in sentence
        and _DENIES.search(sentence, at) is None
        and _NOT_AT_ALL.search(before, 0, at) is None
    )
