"""The comparison: what each dossier answers, then what several of them say side by side."""
