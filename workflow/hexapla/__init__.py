"""Hexapla: one master document, six languages, in concordance."""

__version__ = "0.1.0"
