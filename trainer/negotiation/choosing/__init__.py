"""Which reaction answers a reply, and what it is that the reply asks."""
