"""How far a value may be from what another program computes in float64."""

EXACT = {"rtol": 1e-9, "atol": 1e-9}
