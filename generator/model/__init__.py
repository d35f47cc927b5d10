"""The words of the field as frozen data: no input, no output, no HTML."""
