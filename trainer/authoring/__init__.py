"""What instructors run on a scenario: tests, walks, proofs."""
