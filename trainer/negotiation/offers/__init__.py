"""How offers are answered: what is agreed, refused, exchanged."""
