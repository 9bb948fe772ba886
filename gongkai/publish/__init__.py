"""Pages to output: render, verify, and exchange one whole site for the next."""
