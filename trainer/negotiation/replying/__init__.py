"""Answers for which the scenario holds no reaction."""
