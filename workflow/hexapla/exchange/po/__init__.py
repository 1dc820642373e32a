"""PO and POT files: the register of units, and their translations."""
