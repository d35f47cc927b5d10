"""« Mon dossier »: the workbook's way in, in the browser of whoever previews the site."""
