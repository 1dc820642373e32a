"""What has been translated before, and the terms that are agreed on."""
