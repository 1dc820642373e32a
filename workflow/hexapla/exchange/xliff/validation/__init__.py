"""Whether an XLIFF file keeps the rules of its version, those that no schema can say included."""
