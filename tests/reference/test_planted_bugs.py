"""One bug a family, planted in a copy of the reference: the tests named beside it go red.

They are tests by hand or against loops, which need no framework. `python -m tests.mutants` plants
many more bugs.
"""

from pathlib import Path

import pytest

from tests.broken import REFERENCE, copied, notices

LOOPS, SLIDING = "test_against_loops.py", "test_sliding_loops.py"
VALUES, FIELDS = "test_sliding_values.py", "test_receptive_fields.py"
HARD, ACTIVATIONS = "test_hard_values.py", "test_activations.py"
BUGS = {
    "missing bias": (
        "layers/kernel.py",
        "        if self.use_bias:\n            y +=",
        "        if not self.use_bias:\n            y +=",
        (HARD, "bias_is_added"),
    ),
    "kernel flipped": (
        "correlating.py",
        "return kernel.reshape(",
        "return kernel[::-1].reshape(",
        (HARD, "kernel_is_not_flipped"),
    ),
    "kernel of a true convolution not flipped": (
        "correlation.py",
        'np.flip(array(kernel, "kernel"))',
        'array(kernel, "kernel")',
        (VALUES, "true_convolution"),
    ),
    "stamps not added up": (
        "grid.py",
        "y[(slice(None), *cells)] += cells_first",
        "y[(slice(None), *cells)] = cells_first",
        (VALUES, "stamps_overlap"),
    ),
    "gradient to all equal maxima": (
        "layers/max_pooling.py",
        "pending &= ~first",
        "pending &= True",
        (VALUES, "first_of_equals"),
    ),
    "strides before ignored": (
        "receptive_fields.py",
        "(span - 1) * jump for",
        "span - 1 for",
        (FIELDS, "published"),
    ),
    "floor for ceil": (
        "window.py",
        "max((-(-n // stride) - 1)",
        "max((n // stride - 1)",
        (SLIDING, "pooling"),
    ),
    "odd cell in front": (
        "window.py",
        "(cells // 2, cells - cells // 2)",
        "(cells - cells // 2, cells // 2)",
        (HARD, "odd_cell"),
    ),
    "maximum with zeros": (
        "layers/max_pooling.py",
        "grid.pad(x, -np.inf)",
        "grid.pad(x, 0.0)",
        (HARD, "maximum_of_negative"),
    ),
    "wrong axes": (
        "layers/batch_normalization.py",
        "if axis not in channels",
        "if axis in channels",
        (LOOPS, "averages_over"),
    ),
    "ddof ignored": ("normalizing.py", "count - ddof,", "count,", (LOOPS, "normalize")),
    "softmax not shifted": (
        "activations/softmaxes.py",
        "shifted = x - x.max(axes, keepdims=True)  # cancels",
        "shifted = x  # cancels",
        (ACTIVATIONS, "softmax_of_thousands"),
    ),
    "sum for mean": (
        "losses/loss.py",
        "return total / losses.size",
        "return total",
        ("test_losses.py", "weighted"),
    ),
    "log base ignored": (
        "losses/clipping.py",
        "else nats / math.log(log_base)",
        "else nats",
        (LOOPS, "cross_entropies"),
    ),
    "clipping ignored": (
        "losses/clipping.py",
        "return np.minimum(np.maximum(probabilities, epsilon), 1 - epsilon)",
        "return probabilities",
        (HARD, "logarithm_of_zero"),
    ),
    "first moments not corrected": (
        "optimizers/adam.py",
        "/ (1 - self.beta_1**t)",
        "/ 1",
        ("test_optimizers.py", "form_of_its_paper"),
    ),
    "kept values not scaled": (
        "layers/masking.py",
        "return numbers * self.scale",
        "return numbers",
        ("test_regularization.py", "scales_by_hand"),
    ),
    "fan out for fan in": (
        "initializers.py",
        "return 2 / fans(shape)[0]\n\n\n@dataclass(frozen=True, slots=True)\nclass HeUniform",
        "return 2 / fans(shape)[1]\n\n\n@dataclass(frozen=True, slots=True)\nclass HeUniform",
        ("test_initializers.py", "scales_by_hand"),
    ),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("broken"))


@pytest.mark.parametrize("bug", BUGS)
def test_planted_bug_is_caught(copy: Path, bug: str) -> None:
    name, right, wrong, (tests, words) = BUGS[bug]
    path = REFERENCE / name
    source = path.read_text(encoding="utf-8")
    assert source.count(right) == 1

    broken = source.replace(right, wrong)

    assert notices(copy, path, broken, f"tests/reference/{tests}", "-k", words)
