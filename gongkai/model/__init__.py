"""What things are: no files, no printing. The stages meet here."""
