"""Figures: which point each is of, and whether it is one of the case at all."""
