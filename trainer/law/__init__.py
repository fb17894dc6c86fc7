"""Dated legal and trade entries, as data with a schema."""
