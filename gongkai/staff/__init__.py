"""Help for the people who write."""
