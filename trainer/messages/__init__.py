"""What the interface says, in French and English, and how it writes numbers, money and dates."""
