import os
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

# Keras and JAX read these when they are first imported
os.environ["KERAS_BACKEND"] = "jax"
os.environ["JAX_ENABLE_X64"] = "1"
# each drawn shape is compiled once and run once, so compiling well costs more than it saves
os.environ.setdefault(
    "XLA_FLAGS",
    "--xla_backend_optimization_level=0 --xla_llvm_disable_expensive_passes=true",
)
# and what was compiled is kept for the next run: it takes half of the time of these tests
for option, value in {
    "COMPILATION_CACHE_DIR": Path(__file__).parents[2] / ".jax_cache",
    "PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS": 0,
    "PERSISTENT_CACHE_MIN_ENTRY_SIZE_BYTES": -1,
}.items():
    os.environ.setdefault(f"JAX_{option}", str(value))
FORGETTING = 5  # tests: sooner, common operations are read too often; later, a gigabyte gathers
_ended = count(1)


@pytest.fixture(autouse=True, scope="session")
def compute_in_float64() -> None:
    """Set Keras's precision whichever of these files are run, if one of them uses it."""
    if "keras" not in sys.modules:
        return
    import keras
    from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE

    keras.config.set_floatx("float64")
    keras.config.set_dtype_policy("float64")
    # Following JAX's default, Keras narrows float64 to float32 in means and normalizations even
    # when JAX is told to keep it; with this entry of its promotion table it keeps it as well.
    BIT64_TO_BIT32_DTYPE["float64"] = "float64"


@pytest.fixture(autouse=True)
def forget_what_was_compiled() -> Iterator[None]:
    """Let JAX drop the programs of shapes that never come again, every few tests."""
    yield
    if next(_ended) % FORGETTING == 0 and "jax" in sys.modules:
        sys.modules["jax"].clear_caches()
