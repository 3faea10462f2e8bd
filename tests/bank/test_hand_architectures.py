"""Answers and mistakes of the templates about architectures, worked out with a pencil."""

from .conftest import mistakes


def test_residual_block_params(ask):
    question = ask("architectures/residual-block-params", C=16, K=3, L=2, use_bias=False)
    assert question.answer.text == "4608"  # 2·9·256
    assert mistakes(question) == {
        "shortcut-cost-wrong": ["4864"],  # + 256
        "forgot-stack-multiplier": ["2304"],
        "bias-miscounted": ["4640"],  # + 32
        "single-c-factor": ["288"],  # 2·9·16
        "k-not-k2": ["1536"],  # 2·3·256
        "off-by-one": ["6912"],  # 3·16·16·9
    }


def test_residual_block_params_with_biases(ask):
    question = ask("architectures/residual-block-params", C=16, K=3, L=2, use_bias=True)
    assert question.answer.text == "4640"
    assert mistakes(question)["shortcut-cost-wrong"] == ["4912"]  # + 17·16
    assert mistakes(question)["forgot-bias"] == ["4608"]


def test_projection_block_params(ask):
    question = ask("architectures/projection-block-params", C_in=64, growth=2, K=3, H=28)
    # 9·64·128 = 73728, 9·128·128 = 147456, 64·128 = 8192
    assert question.answer.text == "229376"
    assert mistakes(question) == {
        "shortcut-cost-wrong": ["221184"],
        "kernel-size-assumed": ["294912"],  # 221184 + 73728
        "one-by-one-has-one-weight": ["221312"],  # 221184 + 128
        "wrong-aggregation": ["155648"],  # 2·73728 + 8192
        "bias-miscounted": ["229760"],  # + 3·128
    }


def test_cnn_params(ask):
    question = ask("architectures/cnn-params", H=28, C_in=1, K=5, first=6, second=16, classes=7)
    # 28 → 24 → 12 → 8 → 4: 26·6 = 156, 151·16 = 2416, (16·16 + 1)·7 = 1799
    assert question.answer.text == "4371"
    assert mistakes(question) == {
        "forgot-bias": ["4342"],  # 150 + 2400 + 1792
        "cin-always-image": ["2371"],  # 156 + 26·16 + 1799
        "padding-mode-confused": ["8067"],  # 28 → 14 → 7: (49·16 + 1)·7 = 5495
        # 28 → 24 → 20: (400·16 + 1)·7 = 44807, or 8·8 left: (64·16 + 1)·7 = 7175
        "pooling-ignored": ["47379", "9747"],
        "forgot-a-part": ["2572"],
        "forgot-channels": ["2691"],  # 2572 + 17·7
    }


def test_conv_macs(ask):
    question = ask("architectures/conv-macs", H=10, K=3, C_in=2, C_out=4, padding="valid")
    assert question.answer.text == "4608"  # 8·8 places, 4 filters, 9·2 weights: 64·72
    assert mistakes(question) == {
        "forgot-positions": ["76"],  # 72 + 4
        "padding-mode-confused": ["7200"],  # 100·72
        "macs-flops-params-confused": ["9216"],
        "forgot-cin": ["2304"],  # 64·4·9
        "k-not-k2": ["1536"],  # 64·4·3·2
    }
    same = ask("architectures/conv-macs", H=10, K=3, C_in=2, C_out=4, padding="same")
    assert same.answer.text == "7200"
