"""What is worked out from the model once, for whoever shows it; no HTML."""
