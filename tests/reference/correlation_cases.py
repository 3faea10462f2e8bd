"""Cross-correlation and true convolution, judged by JAX's signal processing on padded arrays."""

import jax.numpy as jnp
import jax.scipy.signal
import numpy as np
from hypothesis import strategies as st

from quizgen.reference import cross_correlate, true_convolution


def correlation_case(judge):
    def case(draw, rng):
        rank = draw(st.integers(1, 2))
        kernel = rng.normal(size=draw(st.tuples(*[st.integers(1, 4)] * rank)))
        one, each = st.integers(1, 3), st.tuples(*[st.integers(1, 3)] * rank)
        strides, gaps = draw(st.one_of(one, each)), draw(st.one_of(one, each))
        dilated = spaced(kernel, np.broadcast_to(gaps, rank))
        x = rng.normal(size=[span + draw(st.integers(0, 4)) for span in dilated.shape])

        sides = st.integers(0, 3)
        padding = draw(
            st.sampled_from(["valid", "causal"])
            | sides
            | st.tuples(*[st.tuples(sides, sides)] * rank)
        )
        widths = {"valid": 0, "causal": [(span - 1, 0) for span in dilated.shape]}
        padded = np.pad(x, widths[padding] if isinstance(padding, str) else padding)
        dense = judge(jnp.asarray(padded), jnp.asarray(dilated), mode="valid")
        expected = dense[tuple(slice(None, None, s) for s in np.broadcast_to(strides, rank))]
        options = {"strides": strides, "padding": padding, "dilation_rate": gaps}
        return {"x": x, "kernel": kernel, **options}, expected

    return case


def spaced(kernel, gaps):
    """Put zeros between the entries of the kernel."""
    wide = np.zeros([gap * (size - 1) + 1 for size, gap in zip(kernel.shape, gaps, strict=True)])
    wide[tuple(slice(None, None, gap) for gap in gaps)] = kernel
    return wide


CORRELATIONS = {
    cross_correlate: correlation_case(jax.scipy.signal.correlate),
    true_convolution: correlation_case(jax.scipy.signal.convolve),
}
