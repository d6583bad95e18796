"""The ledger's JSON Schema, with which editors complete keys and underline mistakes."""

from __future__ import annotations

from typing import Any

from factcheck.storage.keys import FORMAT, SECTIONS, Key, Section, Shape

SCALAR = {"type": ["string", "number", "boolean"]}
"""Editors type `2019` as a number and `no` as a boolean; to the ledger all of it is text."""
FINDING = r"^(both-stand|not-comparable|(use|error-in) \S+)$"


def ledger_schema() -> dict[str, Any]:
    """Return the schema of ``claims.yaml``, JSON Schema draft 7 (which yaml-language-server reads).

    Every section may be missing or empty; nothing outside the table of keys is allowed.
    """
    properties: dict[str, Any] = {
        "format": {
            "description": "The format of this file.",
            "type": ["integer", "string"],
            "enum": [int(FORMAT), FORMAT],
        }
    }
    for section in SECTIONS:
        properties[section.name] = section_schema(section)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "factcheck ledger",
        "description": "What each source says, word for word.",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def section_schema(section: Section) -> dict[str, Any]:
    """Return the schema of a section: a list of records, or records by their ids."""
    record = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key.yaml: key_schema(key) for key in section.keys},
        "required": [key.yaml for key in section.keys if key.is_required],
    }
    if section.is_by_id:
        shape: dict[str, Any] = {"type": ["object", "null"], "additionalProperties": record}
    else:
        shape = {"type": ["array", "null"], "items": record}
    return {"description": section.says, **shape}


def key_schema(key: Key) -> dict[str, Any]:
    """Return the schema of what stands behind a key."""
    description = {"description": f"{key.says} Example: {key.example}"}
    match key.shape:
        case Shape.WORDS:
            words = {"type": "array", "items": SCALAR}
            return description | {"anyOf": [SCALAR, words]}
        case Shape.PAIRS | Shape.NAMES:
            properties = dict.fromkeys(key.keys, SCALAR)
            return description | {
                "type": "object", "additionalProperties": False, "properties": properties,
            }  # fmt: skip
        case Shape.TEXT | Shape.WORD if key.choices:
            typed = [True, False] if "yes" in key.choices else []  # what YAML 1.1 makes of yes, no
            return description | {"enum": [*key.choices, *typed]}
        case Shape.WORD if key.yaml == "finding":
            return description | {"type": "string", "pattern": FINDING}
        case Shape.TEXT | Shape.WORD:
            return description | SCALAR
