"""Versions that share no ids: which block of one corresponds to which of another."""
