"""Which figures of two texts tell of one thing, where no ledger says so.

Nothing here is sure. `texts` cuts a text into words and says what stands around each figure,
`versions` finds two sentences that are one but for their numbers, `matches` pairs the figures of
two texts, `bearing` tells what one text makes of another, and `proposal` turns the figures of
several documents into the questions, groups and answers that `core.conflicts` judges.
"""
