"""Family of a layer."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import family

FAMILIES = (
    *("core", "convolution", "pooling", "reshaping"),
    *("merging", "normalization", "regularization"),
)
TEMPTING = {  # the family that a layer's name or work makes one think of
    "Dense": "regularization",
    "Embedding": "reshaping",
    "Activation": "normalization",
    "Conv1D": "reshaping",
    "Conv3D": "pooling",
    "Conv2DTranspose": "reshaping",
    "DepthwiseConv2D": "core",
    "SeparableConv2D": "merging",
    "MaxPooling1D": "merging",
    "MaxPooling3D": "reshaping",
    "AveragePooling2D": "merging",
    "GlobalMaxPooling1D": "merging",
    "GlobalAveragePooling2D": "reshaping",
    "Reshape": "core",
    "Flatten": "core",
    "Permute": "merging",
    "RepeatVector": "merging",
    "Cropping2D": "pooling",
    "ZeroPadding1D": "convolution",
    "UpSampling2D": "pooling",
    "UpSampling3D": "convolution",
    "Add": "core",
    "Subtract": "normalization",
    "Multiply": "convolution",
    "Average": "pooling",
    "Maximum": "pooling",
    "Minimum": "pooling",
    "Concatenate": "reshaping",
    "Dot": "convolution",
    "BatchNormalization": "regularization",
    "LayerNormalization": "core",
    "GroupNormalization": "merging",
    "Dropout": "core",
    "GaussianDropout": "normalization",
    "GaussianNoise": "normalization",
    "SpatialDropout2D": "pooling",
}
WORK = {
    "core": "connects all inputs, looks them up or applies a function to each value",
    "convolution": "slides learned kernels over its input",
    "pooling": "summarizes windows of one tensor by a fixed rule",
    "reshaping": "moves, cuts, pads or repeats values, and computes nothing new",
    "merging": "makes one tensor of several",
    "normalization": "brings values to a common scale with the statistics of some axes",
    "regularization": "disturbs its input in training, against overfitting",
}


@template(
    level=1,
    parameters={"layer": tuple(TEMPTING), "turn": range(5)},
    prompt=r"""
Keras sorts its layers into families by what they do. In which one is `<<layer>>`?
""",
    solution=r"""
A layer of this family <<work>>: `<<layer>>` is one of them. The family is *<<answer>>*.
""",
)
def layer_family(layer: str, turn: int) -> Problem:
    right = family(layer)
    tempting = TEMPTING[layer]
    others = [name for name in FAMILIES if name not in (right, tempting)]
    offered = [tempting, *others[turn:], *others[:turn]]

    def by_the_name() -> str:
        if "Conv" in layer:
            return "convolution"
        for part in ("Pooling", "Normalization"):
            if layer.endswith((part, f"{part}1D", f"{part}2D", f"{part}3D")):
                return part.lower()
        if "Dropout" in layer or "Noise" in layer:
            return "regularization"
        if layer in ("Dense", "Embedding", "Activation"):
            return "core"
        shape_words = ("shape", "Flat", "Perm", "Repeat", "Crop", "Padding", "UpSampling")
        return "reshaping" if any(word in layer for word in shape_words) else "merging"

    return Problem(
        answer=Choice(right),
        proof=Road("rules for the parts of a name", by_the_name),
        distractors=tuple(
            Distractor("family-confusion", name, f"A layer of that family {WORK[name]}.")
            for name in offered[:3]
        ),
        working={"work": WORK[right]},
    )
