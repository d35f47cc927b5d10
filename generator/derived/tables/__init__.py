"""The tables to take away: rows of the model, each column explained."""
