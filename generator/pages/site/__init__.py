"""The pages across dossiers, made from a summary of each."""
