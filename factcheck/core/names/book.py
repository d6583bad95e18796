"""What `same` and `within` say of names: one path for all the names of a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.parser import fold_name, parse
from factcheck.core.reading.records import Context, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.core.claims import Same, Within


class NameBook:
    """Names for one thing, names inside names, and labels that stand for a provision."""

    def __init__(self, same: Iterable[Same], within: Iterable[Within]) -> None:
        self._one: dict[str, str] = {}
        self.labels: Mapping[str, str] = {}
        labels: dict[str, str] = {}
        for entry in same:
            if entry.kind == "provision":
                labels.update(provisions(entry.names))
            else:
                self._join([fold_name(name) for name in entry.names])
        self.labels = labels
        self._whole = {
            self._canonical(fold_name(entry.part)): self._canonical(fold_name(entry.whole))
            for entry in within
        }

    def _join(self, names: list[str]) -> None:
        """Let the names stand for one; lists that share a name become one list."""
        known = next((self._canonical(name) for name in names if name in self._one), names[0])
        joined = {self._canonical(name) for name in names}
        for name in [*self._one, *names]:
            if name in names or self._canonical(name) in joined:
                self._one[name] = known

    def _canonical(self, name: str) -> str:
        return self._one.get(name, name)

    def path(self, name: str) -> tuple[str, ...]:
        """Return the path of a folded name, outermost first; a circle ends where it closes."""
        path = [self._canonical(name)]
        while (whole := self._whole.get(path[-1])) is not None and whole not in path:
            path.append(whole)
        return tuple(reversed(path))


def provisions(names: tuple[str, ...]) -> dict[str, str]:
    """Return what the labels among the names stand for: a provision, else the first label."""
    context = Context(kind="provision")
    read = {name: parse(name, context) for name in names}
    numbered = [
        name
        for name, reading in read.items()
        if isinstance(reading, Reading) and reading.leeway.rule != "wording"
    ]
    meant = (numbered or list(names))[0]
    return {fold_name(name): meant for name in names if name not in numbered and name != meant}
