"""The same practice line by line: for screen readers, pipes and other programs."""
