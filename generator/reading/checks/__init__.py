"""What no value alone can show: sums, orders, places. Nearly all are warnings."""
