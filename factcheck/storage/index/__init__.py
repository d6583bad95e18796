"""The index: the ledger and its sources as one SQLite database, in the cache or exported.

It is made of rows and holds nothing that is not in them: deleting it changes no answer.
"""
