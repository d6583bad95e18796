"""The rules of fact-checking; no file, clock, network or screen."""
