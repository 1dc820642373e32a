"""The modules of XLIFF 2.x: one vocabulary each, with the rules that no schema can say."""
