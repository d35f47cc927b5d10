"""The pages of one dossier: one module a section, one template each in `theme/pages/`."""
