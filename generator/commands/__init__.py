"""The commands at a terminal: they ask, call one task, and say how it went."""
