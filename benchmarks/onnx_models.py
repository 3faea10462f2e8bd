"""The benchmarked operations as ONNX graphs for onnx's ReferenceEvaluator, channels first."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

from quizgen.reference import (
    AveragePooling2D,
    BatchNormalization,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Conv1D,
    Conv2D,
    Conv2DTranspose,
    Dense,
    GlobalAveragePooling2D,
    Layer,
    LayerNormalization,
    MaxPooling2D,
    MeanSquaredError,
    SeparableConv2D,
    relu,
    sigmoid,
    softmax,
)

Nodes = list[tuple[str, list[str], dict[str, object]]]
Constants = dict[str, np.ndarray]


def evaluator(nodes: Nodes, constants: Constants, entering: list[np.ndarray]):
    """Return a function that runs the nodes, each on the outputs named like its operation.

    A node is (operation, inputs, attributes); its output is `y` and its number, the last is handed
    out. Inputs of the graph are `x0`, `x1`, ...
    """
    made = [
        helper.make_node(operation, inputs, [f"y{number}"], **attributes)
        for number, (operation, inputs, attributes) in enumerate(nodes)
    ]
    graph = helper.make_graph(
        made,
        "operation",
        [
            helper.make_tensor_value_info(f"x{number}", TensorProto.DOUBLE, x.shape)
            for number, x in enumerate(entering)
        ],
        [helper.make_tensor_value_info(f"y{len(made) - 1}", TensorProto.DOUBLE, None)],
        [numpy_helper.from_array(array, name) for name, array in constants.items()],
    )
    runner = ReferenceEvaluator(helper.make_model(graph))
    inputs = {f"x{number}": x for number, x in enumerate(entering)}
    return lambda: runner.run(None, inputs)[0]


def layer_runner(layer: Layer, x: np.ndarray, weights: list[np.ndarray]):
    """Return a call of the same layer in ONNX, for an x that has channels last."""
    if x.ndim > 2:
        x = np.ascontiguousarray(np.moveaxis(x, -1, 1))
    constants = {f"w{number}": _torch_order(weight) for number, weight in enumerate(weights)}
    same = {"auto_pad": "SAME_UPPER"} if getattr(layer, "padding", "") == "same" else {}
    match layer:
        case Dense():
            constants = {f"w{number}": weight for number, weight in enumerate(weights)}
            nodes = [("Gemm", ["x0", "w0", "w1"], {})]
        case SeparableConv2D():
            depthwise = {"group": x.shape[1]}
            constants["w0"] = np.ascontiguousarray(weights[0].transpose(2, 3, 0, 1))
            nodes = [("Conv", ["x0", "w0"], depthwise), ("Conv", ["y0", "w1", "w2"], {})]
        case Conv1D() | Conv2D():
            nodes = [("Conv", ["x0", "w0", "w1"], same)]
        case Conv2DTranspose():
            strides = {"strides": [layer.strides] * 2}
            nodes = [("ConvTranspose", ["x0", "w0", "w1"], strides)]
        case MaxPooling2D() | AveragePooling2D():
            tiles = {"kernel_shape": [layer.pool_size] * 2, "strides": [layer.pool_size] * 2}
            name = "MaxPool" if isinstance(layer, MaxPooling2D) else "AveragePool"
            nodes = [(name, ["x0"], tiles)]
        case GlobalAveragePooling2D():
            nodes = [("GlobalAveragePool", ["x0"], {}), ("Flatten", ["y0"], {})]
        case BatchNormalization():
            names = ["x0", "w0", "w1", "w2", "w3"]
            nodes = [("BatchNormalization", names, {"epsilon": layer.epsilon})]
        case LayerNormalization():
            nodes = [("LayerNormalization", ["x0", "w0", "w1"], {"epsilon": layer.epsilon})]
        case _:
            raise TypeError(f"say how {layer} is written in ONNX")
    return evaluator(nodes, constants, [x])


def function_runner(function: object, values: list[np.ndarray]):
    """Return a call of the same activation or loss in ONNX; a loss is given the targets first."""
    match function:
        case _ if function in (relu, sigmoid, softmax):
            nodes: Nodes = [(str(function).capitalize(), ["x0"], {})]
        case MeanSquaredError():
            nodes = [
                ("Sub", ["x1", "x0"], {}),
                ("Mul", ["y0", "y0"], {}),
                ("ReduceMean", ["y1"], {}),
            ]
        case BinaryCrossentropy():
            nodes = [
                ("Log", ["x1"], {}),
                ("Mul", ["x0", "y0"], {}),
                ("Sub", ["one", "x1"], {}),
                ("Log", ["y2"], {}),
                ("Sub", ["one", "x0"], {}),
                ("Mul", ["y4", "y3"], {}),
                ("Add", ["y1", "y5"], {}),
                ("ReduceMean", ["y6"], {}),
                ("Neg", ["y7"], {}),
            ]
        case CategoricalCrossentropy():
            nodes = [
                ("LogSoftmax", ["x1"], {}),
                ("Mul", ["x0", "y0"], {}),
                ("ReduceSum", ["y1", "classes"], {}),
                ("ReduceMean", ["y2"], {}),
                ("Neg", ["y3"], {}),
            ]
        case _:
            raise TypeError(f"say how {function} is written in ONNX")
    return evaluator(nodes, {"one": np.ones(()), "classes": np.array([1])}, values)


def _torch_order(weight: np.ndarray) -> np.ndarray:
    """Move the two channel axes of a kernel to the front, as ONNX and PyTorch have them."""
    return (
        weight if weight.ndim < 3 else np.ascontiguousarray(np.moveaxis(weight, (-1, -2), (0, 1)))
    )
