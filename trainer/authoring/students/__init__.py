"""Simulated students who negotiate in sentences of their own: what each way of negotiating brings at a scenario's table.

A student knows what a student may know (`side.py`: the brief, the facts, its own values; nothing of hers) and what has
been said (`seen.py`). From these two and a seed, a way of negotiating (`profiles.py`) decides what to say next, and
`wording.py` puts it into a sentence of the scenario's language. `play.py` has the sentence read and answered by the very
pipeline that answers a person, and `table.py` sets the ways of negotiating side by side.
"""
