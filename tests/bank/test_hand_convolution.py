"""More answers and mistakes of the convolution templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


@pytest.mark.parametrize(
    ("name", "given", "answer"),
    [
        # (1·7·3 + 1)·16 = 22·16
        ("conv2d-rect-params", {"K_h": 1, "K_w": 7, "C_in": 3, "C_out": 16}, "352"),
        # 592/(9·4 + 1)
        ("find-filters", {"K": 3, "C_in": 4, "F": 16}, "16"),
        # (9·3 + 1)·16 + (9·16 + 1)·32 = 448 + 4640
        ("two-layer-params", {"K": 3, "c_0": 3, "c_1": 16, "c_2": 32}, "5088"),
        # (9·3 + 1)·8, whatever the image
        ("params-on-larger-image", {"H": 28, "K": 3, "C_in": 3, "C_out": 8}, "224"),
        # (8·8·3 + 1)·(8·8·2) = 193·128
        ("dense-instead-params", {"H": 8, "C_in": 3, "C_out": 2, "K": 3}, "24704"),
        # 9·16·20 + 20
        ("transposed-params", {"K": 3, "C_in": 16, "C_out": 20, "s": 2}, "2900"),
        # (9 + 1)·16
        ("depthwise-params", {"K": 3, "C_in": 16, "m": 1}, "160"),
        # 9·16 + 16·32 + 32 = 144 + 512 + 32
        ("separable-params", {"K": 3, "C_in": 16, "C_out": 32}, "688"),
        # 65·24
        ("pointwise-params", {"C_in": 64, "C_out": 24, "H": 7}, "1560"),
        # (9·4 + 1)·16
        ("grouped-params", {"K": 3, "g": 2, "C_in": 8, "C_out": 16}, "592"),
        # 256·24 + 9·24·24 + 24·256 = 6144 + 5184 + 6144
        ("bottleneck-params", {"C": 256, "b": 24, "K": 3}, "17472"),
        # 1/64 + 1/9 = 0.015625 + 0.111111
        ("separable-ratio", {"K": 3, "C_in": 8, "C_out": 64}, "0.1267"),
        # 36·(9·4 + 4·8) = 36·68
        ("separable-macs", {"H": 6, "K": 3, "C_in": 4, "C_out": 8}, "2448"),
        # 8·16·16·4
        ("feature-map-values", {"N": 8, "H": 16, "C_in": 1, "C_out": 4}, "8192"),
        # 25·6
        ("fan-in", {"K": 5, "C_in": 6, "C_out": 10, "H": 32}, "150"),
        # 24·26
        ("output-positions", {"H": 28, "W": 30, "K": 5, "s": 1}, "624"),
        # ⌊23/2⌋ + 1
        ("conv1d-output-length", {"n": 30, "K": 7, "s": 2}, "12"),
        # 10 − 2, 14 − 2, 18 − 2
        (
            "conv3d-output-shape",
            {"D": 10, "H": 14, "W": 18, "C_in": 1, "C_out": 8, "K": 3, "s": 1},
            "(None, 8, 12, 16, 8)",
        ),
        # 32 + 4 − 5 + 1
        ("padded-output-size", {"n": 32, "K": 5, "P": 2, "S": 1}, "32"),
        # 2·4/2
        ("padding-to-keep-size", {"n": 64, "K": 5, "d": 2}, "4"),
        # 2·2 + 1
        ("dilated-span", {"K": 3, "d": 2}, "5"),
        # 30 − 4·2
        ("dilated-output-length", {"n": 30, "K": 3, "d": 4}, "22"),
        # 32 − 28 + 1
        ("find-kernel", {"n": 32, "K": 5}, "5"),
        # ten places from 0 to 18; the last reaches 23, three further than 20
        ("same-padding-split", {"sizes": (20, 5, 2)}, "1; 2"),
        # six rows of eight entries, three of them filled
        ("conv-as-matrix", {"n": 8, "K": 3}, "48; 18"),
        # 30/2
        ("layers-for-field", {"K": 3, "R": 31}, "15"),
        # 1 + 2 + 4 + 2
        ("equivalent-kernel", {"K_1": 3, "K_2": 5, "K_3": 3}, "9"),
        # 1 + 1 + 2 + 4 + 8
        ("receptive-field-growing-dilation", {"K": 2, "dilations": (1, 2, 4, 8)}, "16"),
        # 1 + 2 + 1 + 2·2
        ("receptive-field-conv-pool", {"K_1": 3, "p": 2, "K_2": 3}, "8"),
        # 2·3·1·2
        ("total-stride", {"s_1": 2, "s_2": 3, "s_3": 1, "s_4": 2, "K": 3}, "12"),
        # 27·4096 and 49·4096
        ("stack-or-single-weights", {"L": 3, "K": 3, "C": 64}, "110592; 200704"),
        # 1 − 27/49 = 22/49
        ("stack-saving-percent", {"L": 3, "K": 3, "C": 3}, "44.90"),
        # 7·2 + 4
        ("transposed-output-length", {"n": 8, "K": 4, "s": 2, "padding": "valid"}, "18"),
        ("transposed-output-length", {"n": 8, "K": 4, "s": 2, "padding": "same"}, "16"),
        # 27, 27·10, 10, 280
        ("learnable-procedure", {"K": 3, "C_in": 3, "F": 10}, "27; 270; 10; 280"),
    ],
)
def test_counts_and_sizes(ask, name, given, answer):
    assert ask(f"convolution/{name}", **given).answer.text == answer


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        # 6·6 places, 9·3 entries, 4 filters
        (
            {
                "rank": 2,
                "unit": "multiply-accumulates",
                "n": 8,
                "K": 3,
                "s": 1,
                "C_in": 3,
                "C_out": 4,
            },
            "3888",
        ),
        # 36·18·4, and twice that
        (
            {
                "rank": 2,
                "unit": "floating-point operations",
                "n": 8,
                "K": 3,
                "s": 1,
                "C_in": 2,
                "C_out": 4,
            },
            "5184",
        ),
        # 3·3·3 places, 8·2 entries, 4 filters
        (
            {
                "rank": 3,
                "unit": "multiply-accumulates",
                "n": 7,
                "K": 2,
                "s": 2,
                "C_in": 2,
                "C_out": 4,
            },
            "1728",
        ),
        # 8 places, 2·3 entries, 6 filters
        (
            {
                "rank": 1,
                "unit": "multiply-accumulates",
                "n": 9,
                "K": 2,
                "s": 1,
                "C_in": 3,
                "C_out": 6,
            },
            "288",
        ),
    ],
)
def test_operations(ask, given, answer):
    assert ask("convolution/conv-operations", **given).answer.text == answer


def test_mistakes_of_a_separable_convolution(ask):
    question = ask("convolution/separable-params", K=3, C_in=16, C_out=32)
    assert mistakes(question) == {
        "full-conv-formula": ["4640"],  # (9·16 + 1)·32
        "forgot-pointwise": ["160"],  # 144 + 16
        "bias-miscounted": ["704"],  # 688 + 16
        "multiplied-not-added": ["73760"],  # 144·512 + 32
        "forgot-bias": ["656"],  # 9·16 + 16·32
    }


def test_mistakes_of_a_padded_size(ask):
    question = ask("convolution/padded-output-size", n=32, K=5, P=2, S=1)
    assert mistakes(question) == {
        "padded-one-side": ["30"],
        "forgot-plus-one": ["31"],
        "forgot-padding": ["28"],
        "kernel-not-subtracted": ["37"],
    }


@pytest.mark.parametrize(
    ("planted", "line", "written"),
    [
        ("forgot-cin", "Line 1", r"3 \cdot 3 = 9"),
        ("forgot-bias", "Line 2", r"18 \cdot 8 = 144"),
        ("cin-always-image", "Line 3", r"3 \cdot 3 \cdot 2 = 18"),
        ("one-bias-per-layer", "Line 4", r"72 \cdot 5 + 1 = 361"),
        ("multiplied-layers", "Line 5", r"152 \cdot 365 = 55480"),
    ],
)
def test_mistakes_planted_in_a_count(ask, planted, line, written):
    given = {"K": 3, "c_0": 2, "c_1": 8, "c_2": 5, "planted": planted}
    question = ask("convolution/find-parameter-mistake", **given)
    assert question.answer.text == line
    assert f"${written}$" in question.prompt
    assert "152 + 365 = 517" in question.solution  # (18 + 1)·8 and (72 + 1)·5


@pytest.mark.parametrize(
    ("planted", "line", "written"),
    [
        ("kernel added whole", "Line 1", "1 + 3 = 4"),
        ("stride ignored", "Line 2", r"3 + (5 - 1) \cdot 1 = 7"),
        ("strides added", "Line 3", r"11 + (3 - 1) \cdot (2 + 3) = 21"),
        ("distance added", "Line 4", "2 + 3 + 2 = 7"),
    ],
)
def test_mistakes_planted_in_a_field(ask, planted, line, written):
    given = {"K_1": 3, "s_1": 2, "K_2": 5, "s_2": 3, "K_3": 3, "s_3": 2, "planted": planted}
    question = ask("convolution/find-field-mistake", **given)
    assert question.answer.text == line
    assert written in question.prompt
    assert "= 23," in question.solution  # 1 + 2 + 4·2 + 2·6


@pytest.mark.parametrize(
    ("planted", "line", "written"),
    [
        ("first place forgotten", "Line 1", "60 - 5 = 55"),
        ("pooled by one", "Line 2", "56 - 2 + 1 = 55"),
        ("same keeps all", "Line 3", r"28 \to 28"),
        ("dilation ignored", "Line 4", "14 - 3 + 1 = 12"),
    ],
)
def test_mistakes_planted_in_sizes(ask, planted, line, written):
    given = {"n": 60, "K_1": 5, "K_2": 3, "K_3": 3, "d": 2, "planted": planted}
    question = ask("convolution/find-size-mistake", **given)
    assert question.answer.text == line
    assert written in question.prompt
    assert r"14 - 2 \cdot (3 - 1) = 10" in question.solution  # 60, 56, 28, 14, 10


@pytest.mark.parametrize(
    ("framework", "shape", "exchanged"),
    [
        ("Keras", "(3, 7, 6, 32)", "(3, 7, 32, 6)"),
        ("PyTorch", "(32, 6, 3, 7)", "(6, 32, 3, 7)"),
    ],
)
def test_shape_of_a_kernel(ask, framework, shape, exchanged):
    given = {"framework": framework, "K_h": 3, "K_w": 7, "C_in": 6, "C_out": 32}
    question = ask("convolution/kernel-shape", **given)
    assert question.answer.text == shape
    assert mistakes(question)["swapped-roles"] == [exchanged]


def test_positions_of_a_field(ask):
    given = {"K_1": 3, "s_1": 2, "K_2": 3, "s_2": 1, "place": 5}
    question = ask("convolution/field-positions", **given)
    # outputs 5, 6, 7 of the first layer, which see 10 to 12, 12 to 14 and 14 to 16
    assert question.answer.text == "10; 16"
    assert mistakes(question)["off-by-one"] == ["10; 17"]
    assert question.answer.marks((11, 17)) == (False, True)  # seven positions all the same


@pytest.mark.parametrize(
    ("side", "order"),
    [
        (3, "depthwise, pointwise, separable, grouped, ordinary"),  # 144, 256, 400, 1152, 2304
        (5, "pointwise, depthwise, separable, grouped, ordinary"),  # 256, 400, 656, 3200, 6400
    ],
)
def test_order_by_weights(ask, side, order):
    assert ask("convolution/order-by-weights", K=side, C=16, g=2).answer.text == order
