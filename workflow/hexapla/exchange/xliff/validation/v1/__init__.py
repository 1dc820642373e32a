"""XLIFF 1.0 to 1.2: the vocabularies, and the rules that no schema can say."""
