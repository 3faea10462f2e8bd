"""The letters that stand for options, parts and listed things in every medium."""

LETTERS = "ABCDEFGH"
