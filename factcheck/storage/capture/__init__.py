"""Pages captured by their URL: the one place in which factcheck opens a connection.

``fetching.fetch`` gets a page and what led to it, ``warc.archived`` writes that as one WARC file.
"""
