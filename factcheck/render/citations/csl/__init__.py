"""Citations in any CSL style, typeset by typst and held against what was to be cited."""

from factcheck.render.citations.csl.guard import guarded
from factcheck.render.citations.csl.typesetting import NAMED, Style, bibliography, cite, style_of

__all__ = ["NAMED", "Style", "bibliography", "cite", "guarded", "style_of"]
