"""The files that pages load: styles, scripts, pictures, photos."""
