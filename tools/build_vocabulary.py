"""Write the vocabulary that typos are mended with, from the words of the labelled replies and of the cues.

    python tools/build_vocabulary.py [--data data/replies]

The same replies give the same files.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from trainer.language.context import Language
from trainer.language.lexicon import stop_words
from trainer.language.normalise import fold_text
from trainer.language.words import words_of

ROOT = Path(__file__).resolve().parent.parent
OFTEN = 3
"""Cases a word must be seen in before a typo is taken for it."""
MIN_LETTERS = 4
NO_TYPOS = {
    "fr": (
        "accroche achete achetee acomptes aiment aimerait aimerez ajoute alignes arriere arrivant assurer "
        "attende auras avantage bague basse bateaux bloquant bocaux bonnes branche cables carbon cases "
        "casser casses causes chances changes chanter chargees chiffrees chine choque classes cloche "
        "combine comptees comptent comte concu concue confient conforme conte contiennent contient "
        "contrarie cordes costume cotation coucher coulee couler coulez courent couter couver couverture "
        "couvrez couvrir croient danger datees dattes debut decheance decidions defait demandees deniers "
        "descende devais devenu devenus devient devoir devrai devras disque donnes douleur echanger "
        "echanges ecoutent ecouter eleve eleves emplacement emplacements emporte emportez encre entend "
        "entende entrees epreuve equipees errer etendre etendu excusees faches facturees faille faits "
        "fassent fausse financer forcer fortes franche franchie galette galettes gammes garante garer "
        "gateau gateaux genant gendre glissant goutent gouter grade grimpe habitue housse humeur "
        "importent indemnises jaunes journees laisses langue lasse lecteur lentes lirez lisse livrions "
        "manger manieres marquez matches matiere mefier meres mette meure mienne minutees modules moindre "
        "montent notation noter orage ouverts palier panier parent parer pares parier pariez partit "
        "passees patrons payees peine pendre pentes perde pesez phase places plaisait plane plates ponts "
        "pourrai pourras precede precision precisions preference preferences prendrait prenne preparation "
        "prete pretez prevenu prevenus previent prevision prevue prevues prochains promets promette "
        "prouvez provision puisse racheter rachetez ranger rappele rarete rassure rassuree rassurer "
        "ravale recentes rechange recharge recoit redire refais relie relier reliez relise relues remette "
        "remplacements remplacent renard rendait rendra rendrai rendre rendue renseigne renter renvoyez "
        "repare repart repense replace reponde reposer representent restees revenu revenue revenus revise "
        "revision rigueur rotation rouler roussi routes rouvrez sables salarie salariees sales saluons "
        "savons separer seras serrait serrez servie session sienne sigles signees soignent soigner "
        "soignez sorte sortes soumis specialises tables tasses tendez tendra tendre tiendrez tiennent "
        "tournee traitent travaillant urgentes vaille varie vaudrait veilleurs venant vendra vendus "
        "venons viendra viendront vignes villes voter votes voudras"
    ),
    "en": (
        "blocked booking bought budge carter complicate contact cross fight filed financer forge headline "
        "layers mailed measure mocked mother noting octobre pairs petty preference preset prizes "
        "provide quiet raining reuse ringing sacred sand scare scarred shopping simple singed sings "
        "slowest stale stars supper supplies taking theater tones tried"
    ),
}
"""Rare words that look like a slip of a frequent one, or of a word that a scenario listens for ("gâteau", "bateau")."""
_HEAD = "// Words met in negotiations: those a typo may stand for, most frequent first; then others, which are no typos.\n"


def vocabulary(folder: Path, language: Language) -> tuple[list[str], list[str]]:
    """The frequent words, most frequent first, and the other words known, in the order of the alphabet."""
    cases: dict[str, set[str]] = defaultdict(set)
    written: set[str] = set()
    typed: Counter[str] = Counter()
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["lang"] != language:
                continue
            for text, sure in (
                (record["reply"], False),
                *((turn["text"], True) for turn in record["context"]),
            ):
                for word in words_of(text, language):
                    if word.text.isalpha() and len(word.text) >= MIN_LETTERS:
                        cases[word.text].add(record["case"])
                        typed[word.text] += 1
                        if sure:
                            written.add(word.text)
    cues = _cue_words(language)
    often = {word for word, seen in cases.items() if len(seen) >= OFTEN} | (cues & cases.keys())
    known = cues | written | {word for word, count in typed.items() if count > 1} | stop_words(language)
    known |= set(NO_TYPOS[language].split())
    rest = {word for word in known if len(word) >= MIN_LETTERS} - often
    return sorted(often, key=lambda word: (-len(cases[word]), word)), sorted(rest)


def _cue_words(language: Language) -> set[str]:
    text = (ROOT / "trainer" / "language" / language / "cues.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line[:1] not in {"", "/", "[", ":", "+", "-"}]
    found = {fold_text(word) for line in lines for word in re.findall(r"[^\W\d_]+(?![\w*])", line)}
    return {word for word in found if len(word) >= MIN_LETTERS}


def main() -> None:
    """Write the vocabulary of both languages."""
    asked = argparse.ArgumentParser(description="Write the vocabulary that typos are mended with.")
    asked.add_argument("--data", type=Path, default=ROOT / "data" / "replies")
    told = asked.parse_args()
    languages: tuple[Language, ...] = ("fr", "en")
    for language in languages:
        often, rest = vocabulary(told.data, language)
        out = ROOT / "trainer" / "language" / language / "vocabulary.txt"
        out.write_text(_HEAD + " ".join(often) + "\n" + " ".join(rest) + "\n", encoding="utf-8")
        print(f"{language}: {len(often)} frequent words, {len(rest)} others")


if __name__ == "__main__":
    main()
