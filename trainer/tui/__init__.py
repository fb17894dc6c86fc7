"""The terminal app: screens and widgets that show and report."""
