"""Sentences inside a unit: an overlay that may be cut or joined without changing it."""
