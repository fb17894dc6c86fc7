"""The indicators that a rubric can use, by name. Each looks at what was done in its situation, never at words alone."""

from collections.abc import Mapping
from types import MappingProxyType

from trainer.assessment.indicators import (
    adaptability,
    arguing,
    attention,
    bearing,
    commercial,
    conviction,
    exhibits,
    fitting,
    foresight,
    initiative,
    listening,
    objectives,
    preparation,
    sources,
    truth,
)
from trainer.assessment.indicators.result import Compute, IndicatorKind


def _kind(compute: Compute, **parameters: float) -> tuple[str, IndicatorKind]:
    name = compute.__name__
    return name, IndicatorKind(name, compute, MappingProxyType(parameters))


INDICATORS: Mapping[str, IndicatorKind] = MappingProxyType(
    dict(
        [
            _kind(listening.interests_opened, enough=0.6),
            _kind(listening.grounded_reformulations, within=3, enough=4),
            _kind(listening.interests_used),
            _kind(listening.confidences_followed),
            _kind(attention.feelings_acknowledged, within=2, enough=2),
            _kind(attention.questions_with_reformulations, ratio=0.4),
            _kind(attention.piled_questions, most=2, cost=0.03),
            _kind(arguing.supported_arguments, enough=3),
            _kind(arguing.objections_handled),
            _kind(arguing.needs_argued, enough=1),
            _kind(arguing.dilution, most=3, cost=0.05),
            _kind(truth.figures_true),
            _kind(truth.facts_used, enough=3),
            _kind(truth.claims_challenged),
            _kind(truth.questions_answered),
            _kind(sources.sources_named, enough=2),
            _kind(sources.sums_shown),
            _kind(sources.checks_promised, enough=1),
            _kind(truth.false_figures, cost=0.2),
            _kind(conviction.initiative, share=0.5, least=6),
            _kind(conviction.positions_held),
            _kind(conviction.moved_her, enough=3),
            _kind(bearing.opening_positions, most=3),
            _kind(bearing.assured_form, hedges=2, hedge=0.05, excuse=0.05, words=120, monologue=0.05),
            _kind(conviction.composure, hostility=0.25, pressure=0.15, weakness=0.1),
            _kind(adaptability.traded_concessions, least=3),
            _kind(adaptability.new_packages, within=3),
            _kind(adaptability.options_offered),
            _kind(adaptability.relationship_first, within=2),
            _kind(fitting.persona_fitted, share=0.5),
            _kind(fitting.immediate_counters, free=1, cost=0.03),
            _kind(adaptability.rigid_style, slip=0.1, split=0.1, hostility=0.2),
            _kind(initiative.agenda_set, within=3),
            _kind(initiative.prepared_first_offer, questions=2),
            _kind(initiative.issues_raised, enough=0.6),
            _kind(initiative.recap_and_next_step),
            _kind(preparation.sheet_complete, enough=8),
            _kind(preparation.sheet_used, enough=0.5, least=6),
            _kind(foresight.sheet_coherent),
            _kind(foresight.objections_foreseen, enough=2),
            _kind(foresight.needs_supposed, enough=2),
            _kind(foresight.ranges_prepared, enough=0.6),
            _kind(foresight.information_sought, enough=3),
            _kind(exhibits.exhibits_prepared, enough=1),
            _kind(exhibits.exhibits_shown, enough=1),
            _kind(objectives.objectives_met),
            _kind(objectives.deal_value, full=0.8, signed=0.25, walk_away=0.75),
            _kind(objectives.joint_value, low=0.4, high=0.9),
            _kind(objectives.relation_kept, low=20, high=60),
            _kind(objectives.illegal_deal, cost=0.3),
            _kind(commercial.terms_reached, limit=0.4, money=1, percent=1, quantity=1, duration=1, words=1),
            _kind(commercial.facts_of_kind, enough=2, money=1, percent=1, quantity=1, duration=1, words=0),
            _kind(commercial.law_cited, enough=2),
            _kind(commercial.concessions_costed),
            _kind(commercial.written_commitment),
        ]
    )
)
"""Every indicator by name, with its usual parameters; a rubric may set others."""
