"""A bare or leading yes or no ("oui, c'est bien ça", "no, not quite") to what was just said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.language.cues import Hit
from trainer.language.features import Prepared
from trainer.language.hesitations import without_surprise
from trainer.language.normalise import fold_text
from trainer.language.reading import Assent
from trainer.language.words import Word

# A yes that agrees to something must be read with at least this confidence; else she asks again.
CLEAR_YES = 0.6
_BARE, _LED, _SAID = 0.95, 0.8, 0.7
_DOUBTED = 0.35
_TALKING_ON = 7
"""Words after an opening yes or no, in its own sentence, beyond which something must bear it out ("Ouais super, encore une…")."""
_FEW = 5
"""The same after a "no", in the whole reply."""
_BEARING = frozenset({"accept", "next", "yes", "no", "refuse", "negation", "i", "check_tag"})
_SHORT = 12
"""Words up to which an agreement said anywhere ("ça me va") counts as the answer."""
_PLAIN = 6
"""Words of a later sentence that agrees and does nothing else ("Fine. Yes, we're agreed.")."""
_BARE_YES = frozenset(("sold", "done", "deal", "vendu", "adjuge"))
"""Words that agree by themselves, and tell something in the middle of a sentence ("good coffee means more scones sold")."""
_BEFORE_BARE = frozenset(
    {"then", "so", "ok", "okay", "yes", "right", "well", "fine", "great", "consider", "it", "is", "s"}
    | {"alors", "bon", "allez", "ben", "bah", "euh", "oui", "est", "c"}
)
_HEARD = frozenset(
    ("tres bien", "bien", "very good", "very well", "good", "fine", "right", "alright", "all right")
)
_PLEASED = frozenset(("great", "super", "excellent", "perfect", "nice", "cool", "genial"))
_MOVES_ON = frozenset(
    {"continuons", "poursuivons", "avancons", "passons", "continue", "continuez", "poursuivez"}
    | {"continuing", "proceed", "carry", "move"}
)
"""Words that only close what was said ("très bien, continuons") before those that go on: nothing is agreed by them."""
_UNDERSTOOD = re.compile(
    r"(?:[,.:;!] )*(?:(?:et|and|mais|but|ah|bon|bien) )*(?:(?:c (?:est )?|c ' est |c'est |tout est |that ' s |that is |that's |it's |it is )?(?:bien |tres |plus |very |quite |all )?(?:clair\w*|compris\w*|clear\w*|understood|noted?)"
    r"|(?:moi )?(?:je|j|on|nous) ?(?:vous |l |le |la |les |ai |avons |' ?(?:ai|entends) |l'ai |y )*(?:comprends|comprend|comprenons|vois|voit|voyons|entends|saisis|saisi|compris|note|notes|sais)"
    r"|i (?:do |can |totally |quite |really )?(?:see|understand|hear|get|got|note|know)|got it|gotcha|(?:that )?makes sense|fair point|good to know|bon a savoir"
    r"|(?:je|j) (?:ne |n )?(?:l |le )?(?:savais|sais) (?:meme )?pas(?: ca| cela)?|je l ignorais|j ignorais|je ne m y attendais pas|i (?:really )?(?:did not|didn t|had no) (?:know|idea)(?: that)?)\b"
)
"""What is said behind a "d'accord" that has only understood ("ok je comprends", "d'accord, je vois")."""
_REDIRECTS = re.compile(
    r"\b(?:mais|sauf que|seulement|but|only|except)\b[^.?!]{0,20}\b(?:je (?:vous )?(?:parl(?:e|ais)|voulais (?:dire|parler|savoir)|demandais|pensais|posais)|"
    r"c'etait (?:sur|pour)|ma question|i (?:was|am) (?:talking|asking|thinking)|i'm (?:talking|asking)|i meant|my question|i asked)\b"
)
"""What leads back to another subject: the yes before it agrees to nothing ("la mosquée, d'accord, mais je parlais du prix")."""
_LEADING = re.compile(
    r"(?:(?:ah|oh|bon|ben|bah|euh|ok|okay|d accord|oui|ouais|bien|tres|right|yes|yeah|sure|fine|alright|all right) )*"
)
_WORD = re.compile(r"\w+")
_AFTER_IT = 2
"""Words that may stand behind it ("je comprends mieux", "c'est noté, merci")."""
_NEXT_WORDS = 5
_NOTED = frozenset(("note", "notes", "bonne", "acte", "connaissance", "rendez", "contact", "soin"))
_AT_LAST = re.compile(
    r"\b(?:bon|allez|enfin|eh bien|alors|ok|well|fine|oh) (?:d ?'?accord|ok|oui|soit|ok then|yes|all right|deal)$"
)
_NOT = frozenset(
    ("pas", "plus", "jamais", "guere", "moyen", "moyennement", "not", "never", "a moitie", "qu a moitie")
)
_NO_REFUSAL = frozenset(("de", "d", "besoin", "mal", "que", "why", "pourquoi"))
_TAKING = frozenset(
    {"va", "vont", "convient", "plait", "marche", "roule", "accepte", "acceptons", "prends", "prend"}
    | {"prenons", "valide", "signe", "suis", "bon", "ok", "moi", "nous"}
    | {"me", "us", "works", "suits", "good", "fine"}
)
"""Last words of an agreement that a "pas" behind them turns round; "oui, plus tard", "bien, pas mal" are no such words."""
"""Words beside a "pas" that refuse nothing ("ça marche, pas de souci", "pourquoi pas")."""
_ENDS = frozenset({".", "!", "?"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_PAGES = frozenset(
    {"page", "pages", "p", "no", "n", "art", "article", "annexe", "chapitre", "section", "line", "ligne"}
)


def doubted(yes: Assent) -> Assent:
    """A yes that what stands beside it puts in doubt: too little to agree to anything."""
    return replace(yes, confidence=min(yes.confidence, _DOUBTED))


def redirects(text: str) -> bool:
    """Whether a reply only agrees in order to lead back to what it had spoken of."""
    return _REDIRECTS.search(fold_text(text)) is not None


def read_assent(made: Prepared) -> Assent | None:
    """The yes or no that a reply opens with, or that a short reply or a later sentence amounts to.

    Confidence is low when something is held back ("oui mais…"), asked ("ok ?") or said both ways, and when the yes only opens
    an answer of another kind ("Yes, price list 2026, page 1.").
    """
    if not made.clauses:
        return None
    first = made.clauses[0]
    opening = {
        hit.cue: hit
        for hit in reversed(made.hits)
        if hit.cue in {"yes", "no"} and hit.first <= first.first + 2
    }
    sentence = _sentences(made.words)[0]
    asked = sentence.stop < len(made.words) and made.words[sentence.stop].text == "?"
    if (last := _after_all(made)) is not None and not asked:
        return last
    if not opening:
        return _said_later(made, asked or _held_back(made, sentence))
    answer = "no" if "no" in opening else "yes"
    hit = opening[answer]
    if answer == "yes" and _turned_round(made, hit):
        return Assent("no", made.words[hit.first].start, made.words[hit.last].end, _LED)
    sure = _BARE if len(made.words) - hit.last - 1 <= 4 else _LED
    if asked or len(opening) == 2 or _held_back(made, sentence) or _answers_else(made, hit, sentence):
        sure = _DOUBTED
    start, end = made.words[hit.first].start, made.words[hit.last].end
    return Assent("no" if answer == "no" else "yes", start, end, sure)


def _sentences(words: Sequence[Word]) -> list[range]:
    """The words of each sentence, its end left out; at least one, which may be empty."""
    found, first = [], 0
    for index, word in enumerate(words):
        if word.text in _ENDS:
            if index > first:
                found.append(range(first, index))
            first = index + 1
    if first < len(words) or not found:
        found.append(range(first, len(words)))
    return found


def _held_back(made: Prepared, sentence: range) -> bool:
    """Whether a reserve stands in the sentence or opens the next one.

    After an outright agreement, a "but" that only asks for something more holds nothing back.
    """
    hedges = [hit for hit in made.hits if hit.cue == "hedge" and hit.first <= sentence.stop + 1]
    if any(hit.first < sentence.stop for hit in hedges):
        return True
    if not hedges:
        return False
    agrees = any(hit.cue == "accept" and hit.first < sentence.stop for hit in made.hits)
    following = next((one for one in _sentences(made.words) if one.start > sentence.stop - 1), range(0))
    asks = following.stop < len(made.words) and made.words[following.stop].text == "?"
    return not (agrees and asks and all(made.words[index].text != "#" for index in following))


def _answers_else(made: Prepared, hit: Hit, sentence: range) -> bool:
    """Whether what follows an opening yes or no in its sentence shows that it answers something else."""
    # A "no" may be a word of its sentence ("no rush at all"): then the whole reply must bear it out.
    rest = range(hit.last + 1, sentence.stop if hit.cue == "yes" else len(made.words))
    if hit.cue == "yes" and any(_is_reference(made.words, index) for index in rest):
        return True
    if hit.cue == "yes" and (_only_heard(made, hit) or _only_understands(made, hit)):
        return True
    said = sum(made.words[index].text[0].isalnum() or made.words[index].text == "#" for index in rest)
    return said > (_TALKING_ON if hit.cue == "yes" else _FEW) and not _borne_out(made, hit.last)


def _only_heard(made: Prepared, hit: Hit) -> bool:
    said = " ".join(word.text for word in made.words[hit.first : hit.last + 1])
    after = made.words[hit.last + 1 : hit.last + 1 + _NEXT_WORDS]
    if said in _HEARD and any(word.text in _MOVES_ON for word in after):
        return True
    # "Great. Can you summarize the seven points?" goes on; "Great, 94 then. And the cap?" takes something first.
    ends = [word.text for word in made.words[hit.last + 1 :] if word.text in _ENDS]
    return (
        (said in _HEARD or said in _PLEASED)
        and len(ends) > 1
        and after[0].text in _ENDS
        and all(end == "?" for end in ends[1:])
        and made.words[-1].text == "?"
    )


def _only_understands(made: Prepared, hit: Hit) -> bool:
    """Whether what follows a yes says that something is understood, and nothing behind that takes it."""
    after = " ".join(word.text for word in made.words[hit.last + 1 :])
    if _UNDERSTOOD.match(after) is None:
        return False
    figure = any(word.text == "#" for word in made.words[hit.last + 1 :])
    return not figure and not any(one.first > hit.last and one.cue in ("accept", "next") for one in made.hits)


def is_only_understood(text: str) -> bool:
    """Whether a reply says that something is understood or noted and nothing else ("ok, c'est noté", "right, I see")."""
    text = without_surprise(fold_text(text))
    told = " ".join(_WORD.findall(text))
    led = _LEADING.match(told)
    found = _UNDERSTOOD.match(told, led.end() if led is not None else 0)
    return found is not None and "?" not in text and len(told[found.end() :].split()) <= _AFTER_IT


def _is_reference(words: Sequence[Word], index: int) -> bool:
    """A year, or the number of a page: no figure that anybody agrees on."""
    if words[index].text != "#":
        return False
    before = words[index - 1].text if index else ""
    return before in _PAGES or _YEAR.fullmatch(words[index].raw) is not None


def _borne_out(made: Prepared, last: int) -> bool:
    """Whether what follows an opening yes or no agrees, refuses, concludes, speaks of oneself or names a figure."""
    figure = any(word.text == "#" for word in made.words[last + 1 :])
    return figure or any(hit.first > last and hit.cue in _BEARING for hit in made.hits)


def _said_later(made: Prepared, doubted: bool) -> Assent | None:
    """ "Pour moi c'est bon" in a short reply without a negation, or a later sentence that agrees and does nothing else."""
    asks = {"negation", "wh_open", "wh_closed"}
    if len(made.words) <= _SHORT and not any(hit.cue in asks for hit in made.hits):
        for hit in made.hits:
            passing = _takes_note(made, hit) or _in_passing(made, hit) or _turned_round(made, hit)
            if hit.cue == "accept" and not _in_question(made, hit) and not passing:
                start, end = made.words[hit.first].start, made.words[hit.last].end
                return Assent("yes", start, end, _DOUBTED if doubted else _SAID)
    return _agreeing_sentence(made)


def _takes_note(made: Prepared, hit: Hit) -> bool:
    """ "Je prends note", "I take note": what is written down is heard, not agreed."""
    following = made.words[hit.last + 1].text if hit.last + 1 < len(made.words) else ""
    return following in _NOTED


def _in_passing(made: Prepared, hit: Hit) -> bool:
    """ "We have done this for years", "the beans are sold": a bare yes that is a word of what is told."""
    if hit.first != hit.last or made.words[hit.first].text not in _BARE_YES or not hit.first:
        return False
    before = made.words[hit.first - 1].text
    if before == "a":
        return made.words[max(0, hit.first - 2)].text not in ("is", "s")
    return before[0].isalnum() and before not in _BEFORE_BARE


def _after_all(made: Prepared) -> Assent | None:
    """ "Oui non mais enfin si, bon d'accord": after a yes and a no, the last word of a short reply counts."""
    words = [word for word in made.words if word.text[0].isalnum() or word.text == "#"]
    if not words or len(words) > _SHORT or {"no", "negation"}.isdisjoint(hit.cue for hit in made.hits):
        return None
    met = _AT_LAST.search(" ".join(word.text for word in words))
    return None if met is None else Assent("yes", words[-1].start, words[-1].end, _SAID)


def _turned_round(made: Prepared, hit: Hit) -> bool:
    """ "Ça me va pas", "j'accepte pas trop", "pas bon pour moi": the words that agree are turned into their opposite without "ne"."""
    before = [word.text for word in made.words[max(0, hit.first - 2) : hit.first]]
    after = [word.text for word in made.words[hit.last + 1 : hit.last + 4]]
    behind = any(" ".join(after[:size]) in _NOT for size in (1, 2, 3))
    if (
        made.words[hit.last].text in _TAKING
        and hit.first != hit.last
        and behind
        and not _NO_REFUSAL.intersection(after)
    ):
        return True
    return bool(before) and before[-1] in _NOT and not _NO_REFUSAL.intersection(before)


def _in_question(made: Prepared, hit: Hit) -> bool:
    end = next((word.text for word in made.words[hit.last :] if word.text in _ENDS), "")
    return end == "?"


def _agreeing_sentence(made: Prepared) -> Assent | None:
    """The last sentence of a longer reply, where it is an agreement and nothing else, and a yes opens it."""
    last = _sentences(made.words)[-1]
    inside = [hit for hit in made.hits if last.start <= hit.first < last.stop]
    cues = {hit.cue for hit in inside}
    ended = last.stop < len(made.words) and made.words[last.stop].text == "?"
    if ended or len(last) > _PLAIN or cues & {"hedge", "negation", "no"} or not {"yes", "accept"} <= cues:
        return None
    return Assent("yes", made.words[last.start].start, made.words[last.stop - 1].end, _SAID)
