"""PO and POT files: the register of units, and their translations. The only home of polib."""
