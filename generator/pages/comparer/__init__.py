"""The comparison: the same question to every territory, chapter by chapter."""
