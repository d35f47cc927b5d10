"""From YAML dossiers to a browsable French site, in one direction."""
