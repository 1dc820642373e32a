"""What travels between the workspace and translators: PO, XLIFF, and the account of returns."""
