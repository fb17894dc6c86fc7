"""Simulated students who negotiate in sentences of their own: what each way of negotiating brings at a scenario's table.

Seven ways are compared (`ways.py`), one file each: the hard bargainer opens high, demands, barely moves and puts
ultimatums in the end; the splitter goes point by point and proposes the middle; the giver concedes to get a yes; the
listener asks, says back what it heard, then trades packages on what it learnt; the trader makes the same trades without
listening; the liar tells false figures and a false priority; the silent one says a word at a time.

A student knows what a student may know (`side.py`: the brief, the facts, its own values; nothing of hers) and what has
been said (`seen.py`). From these two alone a way decides what to say next; a seed chooses among the sentences that say
it (`saying.py`, `sentences/`), which are no scenario's samples. `play.py` has them read and answered by the very
pipeline that answers a person, and `table.py` sets the ways side by side.

What the table is for: in a scenario worth playing, to listen pays most for both together, to bargain hard pays least
among those who try, and to give brings the student less than to listen (`table.is_in_order`). Where it does not, either
the scenario has nothing to be learnt by listening, or replies are misread: `benchmarks/students.py` shows the talks.
"""
