"""Results as lines of plain text for people, a file each.

A command imports the file of its own result and no other: start-up is a budget. Each gives
``lines(result, screen)``, without line ends and none wider than the screen, but what must stay in
one piece: a diagnostic's first line. Other people's words have passed `render.foreign.show`.
"""
