"""Captured works: a file each in ``sources/``, byte for byte, and its record beside it.

Adding one is in `sources.adding`, which reading commands need not load.
"""

from factcheck.storage.sources.captures import digest, state, text_of
from factcheck.storage.sources.reading import FOLDER, read

__all__ = ["FOLDER", "digest", "read", "state", "text_of"]
