"""Keep claims tied to their sources, and see where the sources disagree."""

__version__ = "0.1.0"
