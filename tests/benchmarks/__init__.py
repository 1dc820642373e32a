"""Speed and memory of whole commands, as ratios to the peers that are installed."""
