"""What drawings are made of: places, measures, bars."""
