"""Links to a passage: text directives (``#:~:text=``, WICG) that a browser scrolls to."""

from factcheck.core.links.making import linked, text_directive
from factcheck.core.links.matching import find_directive

__all__ = ["find_directive", "linked", "text_directive"]
