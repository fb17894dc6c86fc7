"""Which issue of the scenario a term is about: by kind, unit, what it is for, range, and the words nearby."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.language.context import FactCue, IssueCue
from trainer.language.stance_data import word_sets
from trainer.language.stance_reach import Named
from trainer.language.stance_scope import Layout
from trainer.terms.equal import same_value
from trainer.terms.fold import fold_text
from trainer.terms.phrases import Found, PhraseBook, plain_words
from trainer.terms.value import Role, TermValue

# Points for and against an issue; a term binds to the best issue that has at least LEAST.
_KIND, _OPTION, _UNIT, _PER, _IN_RANGE, _NEAR_RANGE = 2.0, 0.8, 0.6, 0.8, 1.0, 0.3
_CLAUSE, _SENTENCE, _LAST, _ROLE = 2.0, 1.0, 0.9, 1.5
_OTHER_UNIT, _OTHER_NOUN, _OTHER_PER, _OUT_OF_RANGE, _FAR = -1.2, -2.0, -0.8, -2.5, -0.5
LEAST = 1.6
# Tokens from a percentage to the word that tells what it measures.
_BESIDE = 6
# Tokens before a sum among which the noun stands that it is the sum of ("un dépôt de garantie de").
_SUM_BEFORE = 4
# Tokens from a word of leaving to the time after which one may.
_BEFORE = 6
# Ways of paying that secure nothing, and the one that only secures.
_MEANS = frozenset(("cheque", "cash", "transfer", "direct_debit", "bill_of_exchange", "open_account"))
_SECURES = "bank_guarantee"
_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}


@dataclass(frozen=True, slots=True)
class Bound:
    """The issue of a term, how sure the binding is (0–1), and the term's role on that issue."""

    issue: str | None
    confidence: float
    role: Role


@lru_cache(maxsize=32)
def issue_book(issues: tuple[IssueCue, ...]) -> PhraseBook:
    """The words that name each issue, singular and plural."""
    return PhraseBook({issue.id: _forms((*issue.words, issue.label)) for issue in issues}, plain=True)


def _forms(words: Sequence[str]) -> list[str]:
    forms = [word for word in words if word.strip()]
    forms += [f"{word}s" for word in forms if not word.endswith(("s", "x"))]
    return forms + [word[:-1] for word in forms if word.endswith("s") and len(word) > 4]


def named_issues(layout: Layout, issues: tuple[IssueCue, ...]) -> list[Found]:
    """Where a reply names issues by their words."""
    return issue_book(issues).find(layout.tokens) if issues else []


@lru_cache(maxsize=32)
def measure_book(facts: tuple[FactCue, ...], issues: tuple[IssueCue, ...]) -> PhraseBook:
    """The words of facts told in percent that name no issue: what a percentage right beside them measures."""
    taken = {word for issue in issues for text in (*issue.words, issue.label) for word in plain_words(text)}
    told = {
        fact.id: [word for word in fact.about if taken.isdisjoint(plain_words(word))]
        for fact in facts
        if fact.value is not None and fact.value.kind == "percent"
    }
    return PhraseBook({name: _forms(words) for name, words in told.items() if words}, plain=True)


def measured_facts(layout: Layout, facts: tuple[FactCue, ...], issues: tuple[IssueCue, ...]) -> list[Found]:
    """Where a reply names what facts in percent are about."""
    return measure_book(facts, issues).find(layout.tokens) if facts else []


def bind(
    layout: Layout,
    term: Named,
    role: Role,
    issues: tuple[IssueCue, ...],
    named: Sequence[Found],
    last_issue: str | None,
    measured: Sequence[Found] = (),
) -> Bound:
    """The issue a term is about.

    Args:
        layout: the reply.
        term: the term with its tokens.
        role: what its words say of it ("delta" for "200 € de remise").
        issues: the scenario's issues.
        named: where the reply names them (`named_issues`).
        last_issue: the issue of the counterpart's last line.
        measured: where the reply names what facts in percent are about (`measured_facts`).
    """
    if _counts_other(layout, term, issues, named) or _measures_fact(layout, term, named, measured):
        return Bound(None, 1.0, role)
    if _is_sample(layout, term) or _is_exit(layout, term, issues) or _is_another_sum(layout, term, issues):
        return Bound(None, 1.0, role)
    scores = {issue.id: _score(layout, term, role, issue, named, last_issue) for issue in issues}
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] < LEAST:
        return Bound(None, 1.0, role)
    margin = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0)
    if margin <= 0:
        return Bound(None, 0.4, role)
    issue = next(issue for issue in issues if issue.id == ranked[0][0])
    return Bound(issue.id, 0.95 if margin >= 1 else 0.7, _role_on(issue, role, layout.language))


def _counts_other(layout: Layout, term: Named, issues: Sequence[IssueCue], named: Sequence[Found]) -> bool:
    """Whether a term measures an issue that holds no such values: "deux semaines de stock" is no time of delivery."""
    linked = layout.word(term.last + 1) in ("de", "d", "of")
    if layout.language == "fr" and not linked:
        return False  # "12 semaines crédoc" are two values in a row
    after = term.last + 1 + linked
    measured = {found.label for found in named if found.first == after}
    return bool(measured) and all(
        _fit(term.value, issue, "absolute") is None for issue in issues if issue.id in measured
    )


def _measures_fact(layout: Layout, term: Named, named: Sequence[Found], measured: Sequence[Found]) -> bool:
    """ "0,8 % de rebut", "le rebut est à 0,8 %": a percentage beside a word that only a fact is about, in a clause that
    names no issue."""
    if term.value.kind != "percent":
        return False
    clause = layout.clause_of
    if any(clause[one.first] == clause[term.first] for one in named):
        return False
    return any(
        clause[one.first] == clause[term.first]
        and max(one.first - term.last, term.first - one.last) <= _BESIDE
        for one in measured
    )


def _is_sample(layout: Layout, term: Named) -> bool:
    """ "500 caisses d'essai": goods given to try are no quantity bargained for."""
    if term.value.kind != "quantity":
        return False
    after = layout.words(term.last + 1, term.last + 3)
    return bool(word_sets(layout.language, "words")["samples"].intersection(after))


def _is_another_sum(layout: Layout, term: Named, issues: Sequence[IssueCue]) -> bool:
    """ "Une caution de cent euros", "50 € de frais", "a $40 delivery fee": a sum held back or charged beside the price is no price,
    unless such sums are what an issue is about."""
    if term.value.kind != "money":
        return False
    listed = word_sets(layout.language, "words")
    before = layout.words(max(0, term.first - _SUM_BEFORE), term.first)
    linked = bool(before) and before[-1] in listed["of_sum"]
    near = [word for word in before if word in listed["other_sums"]] if linked else []
    if layout.word(term.last + 1) in listed["of_sum"]:
        near += [word for word in (layout.word(term.last + 2),) if word in listed["other_sums"]]
    elif layout.language == "en":
        after = layout.words(term.last + 1, term.last + 3)
        near += [word for word in after if word in listed["other_sums"]]
    return bool(near) and not any(
        set(near) & set(plain_words(text)) for issue in issues for text in (*issue.words, issue.label)
    )


def _is_exit(layout: Layout, term: Named, issues: Sequence[IssueCue]) -> bool:
    """ "24 mois avec une sortie à 12 mois", "we review it after six months": when one may leave or look again is not how
    long the contract lasts, unless leaving is what an issue is about."""
    if term.value.kind != "duration":
        return False
    exits = word_sets(layout.language, "words")["exits"]
    first = term.first
    while (
        first > max(0, term.first - _BEFORE) and layout.clause_of[first - 1] == layout.clause_of[term.first]
    ):
        first -= 1
    near = (*layout.words(first, term.first), layout.word(term.last + 1))
    if exits.isdisjoint(near):
        return False
    return not any(exits & set(plain_words(text)) for issue in issues for text in (*issue.words, issue.label))


def _score(
    layout: Layout, term: Named, role: Role, issue: IssueCue, named: Sequence[Found], last_issue: str | None
) -> float:
    fit = _fit(term.value, issue, role)
    if fit is None:
        return 0.0
    score = fit + _nearness(layout, term, issue.id, named)
    score += _LAST if issue.id == last_issue else 0
    if role != "absolute":
        score += _ROLE if _is_bound_issue(issue, role, layout.language) else 0
    elif _is_bound_issue(issue, "cap", layout.language):
        score -= 0.2
    return score


def _fit(value: TermValue, issue: IssueCue, role: Role) -> float | None:
    """Points of kind, unit, purpose and range; None when the issue cannot hold such a value."""
    options = [one for option in issue.options for one in option.terms]
    kinds = {issue.kind} if issue.kind else {one.kind for one in options}
    if value.kind not in kinds and not (value.kind == "deposit" and issue.kind == "percent"):
        return None
    methods = [one.code for one in options if one.kind == "payment_method"]
    if value.code in _MEANS and methods and all(code == _SECURES for code in methods):
        return None  # "livraison après le virement" is no guarantee
    score = _KIND + (_OPTION if any(same_value(one, value) for one in options) else 0)
    if issue.kind is None:
        return score
    return score + _unit_points(value, issue) + _range_points(value, issue, role)


def _unit_points(value: TermValue, issue: IssueCue) -> float:
    points = 0.0
    if issue.unit and value.unit:
        same = fold_text(issue.unit) == fold_text(value.unit)
        if value.kind == "quantity":
            points += _UNIT if same else _OTHER_NOUN
        elif value.kind == "duration":
            points += _UNIT if same else -0.3
        else:
            points += _UNIT if same else _OTHER_UNIT
    if issue.per and value.per:
        points += _PER if fold_text(issue.per) == fold_text(value.per) else _OTHER_PER
    return points


def _range_points(value: TermValue, issue: IssueCue, role: Role) -> float:
    number = value.number if value.number is not None else value.low
    if issue.low is None or issue.high is None or number is None or role == "delta":
        return 0.0
    amount = float(number) * _factor(value, issue)
    if issue.low <= amount <= issue.high:
        return _IN_RANGE
    if issue.low / 2 <= amount <= issue.high * 2:
        return _NEAR_RANGE
    if not issue.low / 5 <= amount <= issue.high * 5:
        return _OUT_OF_RANGE
    # "Garantie 12 mois", "30 %": a length or a share as far as that from every option is of the point only where its name says so.
    return _FAR if value.kind in ("duration", "percent") else 0.0


def _factor(value: TermValue, issue: IssueCue) -> float:
    """What one unit of the value is worth in the issue's unit (durations)."""
    if value.kind != "duration" or not issue.unit or issue.unit not in _DAYS or value.unit not in _DAYS:
        return 1.0
    return _DAYS[value.unit] / _DAYS[issue.unit]


def _nearness(layout: Layout, term: Named, issue: str, named: Sequence[Found]) -> float:
    """Points for the issue's name in the term's clause or sentence, less when another issue is named nearer."""
    best = 0.0
    for found in named:
        if found.label != issue or layout.sentence_of[found.first] != layout.sentence_of[term.first]:
            continue
        same_clause = layout.clause_of[found.first] == layout.clause_of[term.first]
        gap = max(0, term.first - found.last - 1, found.first - term.last - 1)
        best = max(best, (_CLAUSE if same_clause else _SENTENCE) - 0.08 * gap)
    return best


def _is_bound_issue(issue: IssueCue, role: Role, language: str) -> bool:
    """Whether an issue is by its label itself a cap, a floor or a change ("Plafond des pénalités", "Remise")."""
    wanted = tuple(word_sets(language, "words").get(role, ()))
    return any(word.startswith(wanted) for word in plain_words(issue.label))


def _role_on(issue: IssueCue, role: Role, language: str) -> Role:
    """A discount of 5 % is the value itself of an issue about discounts; a cap that of an issue about caps."""
    return "absolute" if role != "absolute" and _is_bound_issue(issue, role, language) else role
