"""Documents for paper: what is worked out of a dossier, typeset by Typst."""
