"""Where figures come from: what findings and diagnostics say of the origins behind claims."""

from factcheck.core.sourcing.tracing import absent, recounted, traced

__all__ = ["absent", "recounted", "traced"]
