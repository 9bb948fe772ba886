"""gongkai: a static site generator for the disclosure column (政务公开专栏) of a Chinese government body."""

__version__ = "0.1.0"
