"""What is said to a deal just read out and is no answer to it: "merci", "il reste quoi ?", "on signe quand ?", "au revoir".

Each has its word, and the deal waits for its yes. Who takes leave a second time leaves.
"""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.closing.closing import close
from trainer.negotiation.closing.standing import open_words
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.assent.agreeing import concludes
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list

# Flag: he has taken leave of an unsigned deal once. The colon keeps it apart from any flag an author can name.
LEAVING = ":leaving-unsigned"
# A reply of more words says something else besides.
_FEW = 9
_WORDS_BEFORE = r"\W*(?:(?:ok|okay|bon|bien|alors|donc|et|voila|parfait|tres bien|super|d'accord|well|so|and|right|great|good|fine|all right|alright)\W+)*"
_HER = r"(?:\W+(?:madame|monsieur|ms|mr|mrs|miss)\.?)?(?:\W+[a-z]+)?"
# "Il reste quoi ?", "tout y est ?", "is that everything?" (folded).
_ASKS_LEFT = re.compile(
    _WORDS_BEFORE
    + r"(?:(?:il (?:nous )?(?:reste|manque) (?:quoi|encore quoi|quelque chose|autre chose|des points|d'autres points)|(?:que|qu'est[- ]ce qu'il|qu'est[- ]ce qui) (?:nous )?(?:reste|manque)(?:[- ]t[- ]il)?)(?: encore)?"
    r"(?: a (?:regler|voir|discuter|decider|faire|negocier|traiter))?|(?:il y a |y a |y a[- ]t[- ]il |reste[- ]t[- ]il )?(?:encore )?(?:autre chose|quelque chose d'autre|d'autres points|un autre point)(?: a (?:regler|voir|discuter))?"
    r"|(?:c'est|ce sera|est-ce) tout|tout (?:y est|est (?:la|dedans|note|regle|ecrit|couvert))|(?:on a|nous avons|a-t-on|avons-nous) (?:bien )?tout(?: (?:vu|dit|couvert|note|aborde|regle|mis))?|(?:on a|nous avons|c'est) (?:bien )?(?:fini|termine)"
    r"|(?:what(?:'?s| is| remains)(?: still)?(?: left| missing| open)?|what is there)(?: to (?:settle|discuss|agree|do|decide|talk about))?|(?:is there )?anything (?:else|left|missing|more)(?: to (?:settle|discuss|agree|add|do))?"
    r"|(?:is|was) (?:that|it|this) (?:all|everything|it)|(?:did|have) we (?:cover(?:ed)?|discuss(?:ed)?|settle[d]?|agree[d]?(?: on)?|do(?:ne)?) (?:everything|it all|all)|(?:are )?we (?:all )?(?:done|finished|complete)|(?:everything|all) (?:in there|covered|settled|done))"
    + r"(?:\W+(?:alors|donc|maintenant|la|then|now|here|s'il vous plait|svp|please))?\W*"
)
# "Tout y est", "it's all covered": without its mark it says so, and asks nothing (folded).
_TOLD = re.compile(r"\b(?:tout|fini|termine|everything|all|done|finished|complete)\b")
# (Folded.)
_THANKS = re.compile(
    _WORDS_BEFORE
    + r"(?:(?:un )?(?:grand )?merci|mrc|mci|je vous remercie|thanks|thank you|thx|cheers|much appreciated)(?: (?:a vous|beaucoup|bien|infiniment|encore|a lot|so much|very much|again|a million|madame|monsieur))*"
    r"(?: (?:pour|de|for) [^.?!;,]{1,40})?" + _HER + r"\W*"
)
_LEAVES = re.compile(
    r"(?:^|\W)(?:au revoir|adieu|bonne (?:journee|soiree|fin de journee|continuation|route|semaine)|a (?:bientot|demain|plus tard|la prochaine)|bye(?:[- ]bye)?|good ?bye|see you(?: soon| later| around)?"
    r"|(?:have )?a? ?(?:nice|good|great|lovely) (?:day|evening|afternoon|weekend|trip)|je (?:m'en vais|vous laisse|file|me sauve)|je (?:dois|vais devoir|doit) (?:y aller|partir|filer|vous laisser)"
    r"|(?:on|nous) (?:en )?(?:reste|restons|arrete|arretons)(?: en)? la\b[^.?!]*|i(?:'m| am) (?:leaving|off|going)|i(?:'ve| have) (?:got )?to (?:go|run|leave))(?:\W|$)"
)
# What is asked of the hour of signing, or of what comes after it (folded).
_ASKS_WHEN = re.compile(
    _WORDS_BEFORE
    + r"(?:(?:et )?(?:on|nous|vous) (?:la |le |l'|me |m'|nous )?(?:sign\w+|envo\w+|recev\w+|aur\w+)[^.?!]{0,30}\bquand|quand (?:est[- ]ce qu[e'] ?)?(?:on|nous|vous|je|signe|signons|recev|aur|pou)[^.?!]{0,40}\b(?:sign\w+|contrat|accord)"
    r"|quand (?:on signe|signons[- ]nous|signe[- ]t[- ]on)|when (?:do|can|will|would|should|are) (?:we|you|i) (?:\w+ ){0,3}?(?:sign\w*|get the (?:contract|draft)|send[^.?!]{0,20}(?:contract|draft|agreement)))[^.?!]{0,30}\W*"
)
# A yes that leaves something out, and one to something that is not the whole (folded).
_LEAVES_OUT = re.compile(
    r"\b(?:sauf(?! erreur)|hormis|excepte|a part|except(?:ed)?(?: for)?|apart from|all but|everything but) (?:de |d'|pour |sur )?(?:l'|les?\b|la\b|ce\w*|votre|vos|un\w*|the|your|that|this)"
)
_TAKES_ONE = re.compile(
    r"\W*(?:oui|ok|okay|d'? ?accord|entendu|yes|fine|agreed|good)\W+(?:pour|sur|for|on|with) (?:l'|(?:le|la|les|the) )"
    r"(?!tout|reste|rest\b|ensemble|contrat|contract|accord|deal|whole|lot\b|conditions|termes|terms|points|lignes|lines|deux|trois|quatre|cinq|six|sept|two|three|four|five|six|seven|whole|moment|tous|everything)\w+(?: \w+)?\W*"
)


def answer_no_answer(playing: Playing, reading: Reading, pending: Pending) -> bool:
    """Deal with a reply to the deal read out that neither takes nor changes anything of it; the deal goes on waiting.

    Args:
        playing: the turn in the making; nothing waits in it.
        reading: the reply.
        pending: the deal that she has read out.

    Returns:
        Whether that was the whole of the reply.
    """
    plain = fold_text(reading.marked).replace("’", "'").strip()
    if (
        playing.offers.commits
        or reading.terms
        or reading.choices
        or reading.words > _FEW
        or concludes(reading)
    ):
        return False
    if _ASKS_LEFT.fullmatch(plain) is not None and ("?" in plain or _TOLD.search(plain) is None):
        playing.pending = pending
        if not playing.open_issues:
            return playing.speech.phrase("recap_nothing_left", source="bargain")
        said = playing.speech.phrase("remaining", source="bargain", open=open_words(playing))
        return playing.speech.phrase("recap_stands", source="bargain") and said
    if reading.assent is None and _LEAVES.search(plain) is not None and "?" not in plain:
        return _hold_back(playing, pending)
    if reading.assent is None and _ASKS_WHEN.fullmatch(plain) is not None:
        playing.pending = pending
        return playing.speech.phrase("recap_then", source="bargain")
    if _THANKS.fullmatch(plain) is not None:
        playing.pending = pending
        return playing.speech.phrase("recap_thanks", source="bargain")
    return False


def leaves_a_line_out(reading: Reading) -> bool:
    """ "Oui à tout sauf les palettes": where the deal has no such line, nobody knows what the yes is worth."""
    return _LEAVES_OUT.search(fold_text(reading.marked)) is not None


def takes_one_line(reading: Reading) -> bool:
    """ "D'accord pour le préavis", "ok for the boxes": a yes to one thing, whatever that is."""
    return _TAKES_ONE.fullmatch(fold_text(reading.marked)) is not None


def ask_for_the_rest(playing: Playing, pending: Pending, kept: tuple[Position, ...]) -> bool:
    """A yes to some lines of the deal is no yes to the whole: she says which, and asks for the rest."""
    playing.pending = pending
    terms = terms_list(playing.scenario, kept)
    keys = ("recap_yes_to", "confirm_needed") if kept else ("confirm_needed",)
    return playing.speech.phrase(*keys, source="bargain", terms=terms)


def _hold_back(playing: Playing, pending: Pending) -> bool:
    """Who takes leave with the deal unsigned is told so, once; then he leaves."""
    if LEAVING in playing.flags:
        close(playing, "abandoned")
        return True
    playing.flags.add(LEAVING)
    playing.pending = pending
    return playing.speech.phrase("recap_leaving", source="bargain")
