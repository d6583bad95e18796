"""Keep claims tied to their sources, and see where the sources disagree."""
