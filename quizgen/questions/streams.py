"""Seeded choices that stay the same for ever: SHA-256 alone, no library's distributions."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")
_ROUNDS = 6


def digest(*key: object) -> bytes:
    """Hash a key of ids and numbers; each part is length-prefixed, so no two keys run together."""
    parts = (str(part).encode("utf-8", "surrogatepass") for part in key)
    return sha256(b"".join(len(part).to_bytes(4) + part for part in parts)).digest()


def number(*key: object) -> int:
    """Return a 63-bit number for a key: an id or a seed for other programs."""
    return int.from_bytes(digest(*key)[:8]) >> 1


def permutation(size: int, *key: object) -> Iterator[int]:
    """Yield every number below `size` once, in the key's order, in constant memory.

    A Feistel network permutes the smallest even-bit range that holds `size`; numbers that fall
    outside are walked on through the network until they come back in.
    """
    half = max(1, ((size - 1).bit_length() + 1) // 2)
    mask = (1 << half) - 1
    secret = digest(*key)

    def scramble(index: int) -> int:
        left, right = index >> half, index & mask
        for turn in range(_ROUNDS):
            word = sha256(secret + bytes((turn,)) + right.to_bytes(32)).digest()
            left, right = right, left ^ (int.from_bytes(word) & mask)
        return left << half | right

    for start in range(size):
        index = scramble(start)
        while index >= size:
            index = scramble(index)
        yield index


def shuffled(items: Sequence[T], *key: object) -> tuple[T, ...]:
    """Return the items in the key's order."""
    return tuple(items[index] for index in permutation(len(items), *key))
