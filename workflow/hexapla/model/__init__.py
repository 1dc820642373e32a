"""The nouns: frozen, typed, no I/O, importing nothing of ours but the errors."""
