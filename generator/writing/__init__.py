"""Writes values into YAML files, whose comments, order and other content stay."""
