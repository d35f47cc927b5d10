"""The sections of a dossier as its document tells them, one after the other."""
