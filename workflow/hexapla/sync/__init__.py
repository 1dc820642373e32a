"""New master against old: which unit is which."""
