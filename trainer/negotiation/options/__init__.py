"""Offers that are no option of hers, lie between two, or could mean several."""
