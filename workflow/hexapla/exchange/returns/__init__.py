"""What comes home: which unit it is, what it was made of, and what becomes of it."""
