"""Settings of every test run: hypothesis draws the same examples, and no index is kept."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ["FACTCHECK_CACHE"] = ""  # a test that keeps an index names a folder of its own

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
