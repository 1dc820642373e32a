"""The notation: a unit's text as inline Markdown, and as a fragment with tags.

The only home of comrak. What the notation adds to CommonMark is said in `notation`.
"""
