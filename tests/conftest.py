"""Settings of every test run: examples that hypothesis draws are the same ones each time."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
