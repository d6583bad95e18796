"""PyYAML, imported without what its C parser never uses."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType


class Later:
    """A pattern that is compiled when it is first used."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self.flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever a pattern has
        return getattr(self.compiled, name)


def pyyaml() -> ModuleType:
    """Return the module ``yaml``.

    Its pure Python reader compiles at import one pattern over all of Unicode, which costs half as
    much as starting Python does (docs/decisions/0005), and which its C parser never matches. While
    that one module is imported the pattern is put off until somebody uses it.
    """
    import sys  # noqa: PLC0415  with yaml

    if "yaml" in sys.modules:
        return sys.modules["yaml"]
    compiler = re.compile
    re.compile = Later  # type: ignore[assignment]  # for the time of the import below
    try:
        import yaml  # noqa: PLC0415  16 ms that commands without a ledger need not spend
    finally:
        re.compile = compiler
    return yaml
