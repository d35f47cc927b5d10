"""Dossiers rendered side by side, and what each gave remembered until something changes."""
