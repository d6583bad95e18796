"""Names: what `same` and `within` say of them, and which may be one name spelled in two ways."""

from factcheck.core.names.book import NameBook, provisions

__all__ = ["NameBook", "provisions"]
