"""The review console as a person sees it: real pages in a real Chromium."""
