"""From YAML text to the model, or to every problem at once, in French."""
