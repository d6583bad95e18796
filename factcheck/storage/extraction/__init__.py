"""The text of a captured file, derived from its bytes; never the evidence, which is the file.

``kinds`` says what a file is, ``child`` starts a process for its parser, ``worker`` is that
process, ``kept`` keeps what came out. Parsers (``html``, ``pdf``, ``docx``, ``mail``, ``warc``,
``encodings``) are loaded in the child alone.
"""
