"""Refuse numbers that are out of their range; NaN is in none."""


def check_above_zero(name: str, value: float) -> None:
    """Refuse 0 and what is below."""
    if not value > 0:
        raise ValueError(f"{name} must be above 0, got {value}")


def check_not_negative(name: str, value: float) -> None:
    """Refuse what is below 0."""
    if not value >= 0:
        raise ValueError(f"{name} must be 0 or more, got {value}")


def check_share(name: str, value: float) -> None:
    """Refuse what is no share of a whole: it may be nothing, and all."""
    if not 0 <= value <= 1:
        raise ValueError(f"{name} must be between 0 and 1, got {value}")


def check_part(name: str, value: float) -> None:
    """Refuse what is no share of a whole, and all of it too."""
    if not 0 <= value < 1:
        raise ValueError(f"{name} must be at least 0 and below 1, got {value}")
