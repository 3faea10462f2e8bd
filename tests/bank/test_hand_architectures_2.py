"""Answers of further templates about architectures, worked out with a pencil."""

from .conftest import mistakes


def test_residual_forward(ask):
    question = ask("architectures/residual-forward", x=[2, -3], W=[[2, 1], [1, 1]], post=False)
    # 4 − 3 = 1 and 2 − 3 = −1, so the branch is [1, 0]
    assert question.answer.text == "[3, -3]"
    assert mistakes(question) == {
        "shortcut-forgotten": ["[1, 0]"],
        "shortcut-not-added": ["[2, 0]"],
        "post-activation-confused": ["[3, 0]"],
        "wrong-activation-used": ["[3, -4]"],
        "sign-flipped": ["[-1, 3]"],
    }
    question = ask("architectures/residual-forward", x=[2, -3], W=[[2, 1], [1, -1]], post=True)
    assert question.answer.text == "[3, 2]"  # the branch is [1, 5]


def test_residual_identity(ask):
    question = ask("architectures/residual-identity", x=[-5, -1, 2, 4], L=2, post=False)
    assert question.answer.text == "[-5, -1, 2, 4]"
    assert mistakes(question)["post-activation-confused"] == ["[0, 0, 2, 4]", "[-5, -1, 0, 0]"]
    question = ask("architectures/residual-identity", x=[-5, -1, 2, 4], L=2, post=True)
    assert question.answer.text == "[0, 0, 2, 4]"


def test_residual_paths(ask):
    question = ask("architectures/residual-paths", L=3, m=1, removed=0)
    assert question.answer.text == "8"
    assert mistakes(question)["counting-rule-wrong"] == ["6"]
    question = ask("architectures/residual-paths", L=5, m=2, removed=2)
    assert question.answer.text == "27"  # three ways in each of three blocks
    assert mistakes(question) == {
        "counting-rule-wrong": ["9"],  # 3 + 3 + 3
        "shortcut-forgotten": ["8", "26"],  # 2·2·2, and 27 − 1
        "off-by-one": ["81", "80"],  # a fourth block
        "way-counted-twice": ["64", "1024", "54"],  # 4·4·4, 4⁵, 2·27
    }


def test_projection_params(ask):
    given = {"C_in": 64, "growth": 2, "K": 3, "strides": 2}
    question = ask("architectures/projection-params", **given, use_bias=False)
    assert question.answer.text == "8192"  # 64·128
    assert mistakes(question)["shortcut-cost-wrong"] == ["0"]
    assert mistakes(question)["kernel-size-assumed"] == ["73728", "73856"]  # 9·8192, + 128
    assert ask("architectures/projection-params", **given, use_bias=True).answer.text == "8320"


def test_addition_legal(ask):
    given = {"H": 28, "C": 16, "middle": 8}
    right = {"alike": "Yes", "large kernel": "Yes", "no kernel": "Yes"}
    right |= {"stride": "No", "filters": "No", "padding": "No"}
    for case, answer in right.items():
        assert ask("architectures/addition-legal", case=case, **given).answer.text == answer


def test_cnn_shape_trace(ask):
    question = ask("architectures/cnn-shape-trace", H=28, K=5, first=6, second=16)
    assert question.answer.text == "256"  # 28 → 24 → 12 → 8 → 4, 16·16
    assert mistakes(question) == {
        "pooling-ignored": ["6400"],  # 20·20·16
        "padding-mode-confused": ["784", "4704"],  # 7·7·16, and ·6
        "forgot-channels": ["16"],
        "counted-wrong-thing": ["96"],  # 4·4·6
    }


def test_lenet_params(ask):
    given = {"first": 6, "second": 16, "wide": 120, "narrow": 84, "classes": 10}
    question = ask("architectures/lenet-params", **given)
    # 156 + 151·16 = 2572, 401·120 = 48120, 121·84 = 10164, 85·10 = 850
    assert question.answer.text == "61706"
    assert mistakes(question)["cin-always-image"][0] == "59706"  # 26·16 = 416 for 2416
    assert mistakes(question)["forgot-a-part"][0] == "2572"


def test_vgg_block_params(ask):
    question = ask("architectures/vgg-block-params", n=2, C_in=3, C=24, use_bias=True)
    assert question.answer.text == "5880"  # 28·24 = 672, 217·24 = 5208
    assert mistakes(question) == {
        "cin-always-image": ["1344", "1296"],  # 2·672, 2·27·24
        "all-c-to-c": ["10416"],
        "forgot-bias": ["5832"],
        "forgot-a-part": ["5208"],
    }


def test_fc_head_params(ask):
    question = ask("architectures/fc-head-params", H=7, C=16, hidden=50, classes=10)
    assert question.answer.text == "39760"  # 785·50 = 39250, 51·10
    assert mistakes(question)["forgot-bias"] == ["39700"]
    assert mistakes(question)["wrong-aggregation"][0] == "47100"  # 39250 + 785·10


def test_dense_as_conv(ask):
    question = ask("architectures/dense-as-conv", H=7, W=7, C=16, units=10)
    assert question.answer.text == "7840"  # 784·10
    assert mistakes(question)["kernel-size-assumed"] == ["160", "1440", "1450"]
    assert mistakes(question)["weight-sharing-confused"][0] == "384160"  # ·49


def test_recurrent_params(ask):
    question = ask("architectures/recurrent-params", layer="LSTM", d=6, h=5, steps=7)
    assert question.answer.text == "240"  # 4·(11 + 1)·5
    assert mistakes(question) == {
        "gates-miscounted": ["60", "180"],
        "forgot-a-part": ["140"],  # 4·7·5
        "forgot-bias": ["220"],
        "params-scale-with-length": ["1680"],
    }
    simple = ask("architectures/recurrent-params", layer="SimpleRNN", d=6, h=5, steps=7)
    assert simple.answer.text == "60"


def test_field_by_stage(ask):
    windows = {"first": 3, "pool": 2, "second": 3, "third": 3}
    question = ask("architectures/field-by-stage", stride=1, **windows)
    assert question.answer.text == "[3, 4, 8, 12]"  # + 1, + 2·2, + 2·2
    assert mistakes(question)["pooling-ignored"] == ["[3, 3, 5, 7]"]
    question = ask("architectures/field-by-stage", stride=2, **windows)
    assert question.answer.text == "[3, 5, 13, 21]"  # + 1·2, + 2·4, + 2·4


def test_residual_gradient(ask):
    question = ask("architectures/residual-gradient", f=0.1, L=3)
    assert question.answer.text == "0.0010; 1.3310"  # 1.1·1.1 = 1.21, ·1.1
    assert mistakes(question)["shortcut-forgotten"] == ["0.0010; 0.0010", "0.0010; 1.0010"]


def test_first_conv(ask):
    question = ask("architectures/first-conv", H=227, K=11, s=4, F=96, C=3)
    # 216 / 4 + 1; 121·3 + 1 = 364, ·96; 55·55 = 3025, ·96
    assert question.answer.text == "55; 34944; 290400"
    assert mistakes(question)["forgot-plus-one"][0] == "54; 34944; 279936"
    assert mistakes(question)["forgot-cin"] == ["55; 11712; 290400"]  # 122·96


def test_conv_or_dense_params(ask):
    question = ask("architectures/conv-or-dense-params", H=32, C=3, K=3, F=16, units=100)
    assert question.answer.text == "448; 307300"  # 28·16, 3073·100
    assert mistakes(question)["forgot-bias"] == ["432; 307200", "448; 307200"]
    assert mistakes(question)["weight-sharing-confused"][0] == "403200; 307300"  # ·30·30


def test_inception_channels(ask):
    given = {"C_in": 192, "one": 64, "three": 128, "five": 32, "pool": 24}
    question = ask("architectures/inception-channels", **given)
    assert question.answer.text == "224; 248; 4632"  # 193·24
    assert mistakes(question)["channels-changed-too"] == ["224; 416; 4632", "224; 440; 4632"]


def test_mistake_in_cnn_count(ask):
    given = {"H": 21, "C": 2, "K": 3, "F": 4, "units": 10}
    # 19 and 9 wide, 9·9·4 = 324; 19·4 = 76, 325·10 = 3250, 3326 in all
    question = ask("architectures/mistake-in-cnn-count", mistake="no-input-channels", **given)
    assert question.answer.text == "Line 4"
    assert "The convolution has 40 parameters." in question.prompt  # 10·4
    assert "Together there are 3290." in question.prompt
    assert mistakes(question)["consequence-blamed"] == ["Line 6"]
    question = ask("architectures/mistake-in-cnn-count", mistake="rounded-up", **given)
    assert question.answer.text == "Line 2"
    assert "`Flatten` gives 400 values." in question.prompt
