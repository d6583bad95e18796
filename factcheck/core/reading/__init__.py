"""Words into readings: what a phrase leaves possible."""
