"""From a dossier to a workbook, and from what was typed in a workbook to values with their cells."""
