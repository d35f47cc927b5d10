"""The thread of a dossier: who names whom, from a finding to what followed."""
