"""What surrounds the body of a page, and what fills it."""
