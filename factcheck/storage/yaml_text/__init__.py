"""YAML in which every scalar is text and every node keeps its place."""

from factcheck.storage.yaml_text.nodes import Document, Mapping, Node, Scalar, Sequence
from factcheck.storage.yaml_text.reader import MAX_BYTES, MAX_DEPTH, parse

__all__ = [
    "MAX_BYTES", "MAX_DEPTH", "Document", "Mapping", "Node", "Scalar", "Sequence", "parse",
]  # fmt: skip
