"""Pure knowledge of languages, as tables with functions that read them."""
