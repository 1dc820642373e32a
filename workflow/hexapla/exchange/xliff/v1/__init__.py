"""XLIFF 1.0 to 1.2, and what tools have made of it."""
