"""One thread for everybody, set before NumPy, JAX and PyTorch are imported."""

import os
from importlib.util import find_spec

os.environ.update(
    OMP_NUM_THREADS="1",
    OPENBLAS_NUM_THREADS="1",
    MKL_NUM_THREADS="1",
    XLA_FLAGS="--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
    KERAS_BACKEND="jax",
)

# the frameworks are large; the other benchmarks do without them
collect_ignore = [] if all(map(find_spec, ("keras", "onnx", "torch"))) else ["test_reference.py"]
