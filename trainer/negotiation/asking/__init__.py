"""Questions: what she answers to each, and where she stands."""
