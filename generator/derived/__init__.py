"""What is worked out from the model, once, for pages, maps, data and paper: no HTML."""
