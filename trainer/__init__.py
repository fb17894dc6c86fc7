"""A role-play trainer for commercial negotiation."""

__version__ = "0.1.0"
