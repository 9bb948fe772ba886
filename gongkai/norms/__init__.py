"""The field's arithmetic: pure functions that know nothing of gongkai."""
