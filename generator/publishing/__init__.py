"""What a dossier, then all together, publish: pages laid out, links told, the day stamped."""
