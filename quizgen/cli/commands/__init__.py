"""One command a file; each offers `command`."""
