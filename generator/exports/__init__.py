"""From the model to the data that people take away: CSV, JSON, GeoJSON, ICS, and a catalogue."""
