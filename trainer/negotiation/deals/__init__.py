"""What can be agreed and what it is worth: positions, values, packages, the space of deals. Pure arithmetic."""
