"""From a dossier to a workbook, and from what was typed there to values with their cells."""
