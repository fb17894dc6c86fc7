"""Rudeness, irony, kindness, and what a reply tells beside the matter."""
