"""Results as text for people and programs; decides nothing, knows the core only."""
