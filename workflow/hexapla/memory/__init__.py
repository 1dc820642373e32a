"""Room for translation memory and terms: exact, context and fuzzy look-up."""
