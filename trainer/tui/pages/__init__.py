"""What long pages say: pure functions from the domain to content, one page per file."""
