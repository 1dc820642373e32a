"""Room for versions that share no ids: which unit of one corresponds to which of another."""
