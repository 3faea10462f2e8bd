"""Formulas: one reader from LaTeX to a tree, one writer from the tree to each medium."""
