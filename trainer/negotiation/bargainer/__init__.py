"""What she does about the terms on the table: her positions, her steps, her exchanges."""
