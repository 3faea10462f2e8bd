import os

os.environ["KERAS_BACKEND"] = "jax"  # Keras reads it when it is first imported
# each drawn shape is compiled once and run once, so compiling well costs more than it saves
os.environ.setdefault(
    "XLA_FLAGS",
    "--xla_backend_optimization_level=0 --xla_llvm_disable_expensive_passes=true",
)
