"""Diagnostics as text, JSON and whatever else reads them: pure functions, one format a file."""
