"""Model -> layers of points (pure, escaped, sorted) -> standalone folium pages."""
