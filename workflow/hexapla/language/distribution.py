"""How far a document is distributed (UN editorial practice: general, limited, restricted)."""

from __future__ import annotations

DISTRIBUTIONS = ("general", "limited", "restricted")
