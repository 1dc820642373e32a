"""One job a module: composes the rooms below, prints nothing."""
