"""Values that hang on a condition, on an exchange, or are turned down."""
