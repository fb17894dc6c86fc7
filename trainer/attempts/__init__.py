"""Where attempts are kept."""
