"""A rubric applied to an attempt: indicators, levels, evidence, and the record that other programs read."""
