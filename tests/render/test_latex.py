"""The formula tree against trees drawn by hand and against an independent converter."""

from xml.etree import ElementTree

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from latex2mathml.converter import convert

from quizgen.errors import QuizgenError
from quizgen.render.math.latex import read
from quizgen.render.math.linear import to_linear
from quizgen.render.math.mathml import to_mathml
from quizgen.render.math.tree import (
    Accent,
    Fenced,
    Formula,
    Fraction,
    Function,
    Grid,
    Identifier,
    Number,
    Operator,
    Root,
    Row,
    Script,
    Space,
    Words,
)

A, B, X, Y, I = (Identifier(letter) for letter in "abxyi")  # noqa: E741 - as in the formulas
ONE, TWO = Number("1"), Number("2")


@pytest.mark.parametrize(
    ("latex", "tree"),
    [
        ("x", X),
        ("0.25", Number("0.25")),
        ("-3", Row((Operator("−", "prefix"), Number("3")))),
        ("a-1", Row((A, Operator("−", "binary"), ONE))),
        (
            "a=-1",
            Row((A, Operator("=", "relation"), Operator("−", "prefix"), ONE)),
        ),
        (
            "(-1)",
            Row((Operator("(", "open"), Operator("−", "prefix"), ONE, Operator(")", "close"))),
        ),
        ("1{,}2", Row((ONE, Operator(",", "ordinary"), TWO))),
        (r"\frac{a}{b}", Fraction(A, B)),
        (r"\frac ab", Fraction(A, B)),
        (r"\sqrt{x}", Root(X)),
        (r"\sqrt[i]{x}", Root(X, I)),
        ("x_i^2", Script(X, I, TWO)),
        ("x^2_i", Script(X, I, TWO)),
        ("x'", Script(X, None, Identifier("′", upright=True))),
        ("x''", Script(X, None, Identifier("″", upright=True))),
        ("^2x", Row((Script(Row(()), None, TWO), X))),
        (r"\log x", Row((Function("log"), X))),
        (r"\max_i", Script(Function("max", limits=True), I)),
        (r"\operatorname{softmax}", Function("softmax")),
        (r"\operatorname*{arg\,max}", Function("arg max", limits=True)),
        (r"\hat y_i", Script(Accent(Y, "\u0302"), I)),
        (r"\text{if }x", Row((Words("if "), X))),
        (r"\text{50\%}", Words("50%")),
        (r"\mathrm{Re LU}", Identifier("ReLU", upright=True)),
        (r"\mathbb{R}", Identifier("ℝ")),
        (r"\mathbf{\beta}", Identifier("𝛃")),
        (r"\mathcal{L}", Identifier("ℒ")),
        (r"\Sigma", Identifier("Σ", upright=True)),
        (r"a\,b", Row((A, Space(3 / 18), B))),
        (r"\left(x\right.", Fenced("(", X, "")),
        (r"\left.x\right.5", Row((Fenced("", X, ""), Number("5")))),
        ("|x|", Row((Operator("|", "open"), X, Operator("|", "close")))),
        ("a|b", Row((A, Operator("|", "ordinary"), B))),
        (
            r"\begin{bmatrix}1&2\\a\end{bmatrix}",
            Fenced("[", Grid(((ONE, TWO), (A, Row(()))), ("center", "center")), "]"),
        ),
        (
            r"\begin{cases}a&b\\\end{cases}",
            Fenced("{", Grid(((A, B),), ("left", "left")), ""),
        ),
        (
            r"\begin{aligned}x&=1\end{aligned}",
            Grid(((X, Row((Operator("=", "relation"), ONE))),), ("right", "left"), equations=True),
        ),
    ],
)
def test_tree(latex: str, tree: Formula) -> None:
    assert read(latex) == tree


def test_bars_pair_between_the_same_brackets() -> None:
    row = read("|a-(b|x)|-|-1|")
    assert isinstance(row, Row)
    bars = [item.role for item in row.items if isinstance(item, Operator) and item.text == "|"]
    assert bars == ["open", "ordinary", "close", "open", "close"]


@pytest.mark.parametrize(
    ("latex", "named"),
    [
        (r"\foo", r"\foo is not supported"),
        (r"\lamda", r"did you mean \lambda?"),
        (r"\boldsymbol{x}", r"\boldsymbol"),
        (r"\color{red}x", r"\color"),
        (r"\begin{array}{c}1\end{array}", r"\begin{array}"),
        (r"\begin{matrix}1\end{pmatrix}", r"closed by \end{pmatrix}"),
        (r"\begin{matrix}1", r"\end is missing"),
        (r"\begin{matrix}1\\[2]\end{matrix}", "reads as a distance"),
        ("", "is empty"),
        ("{x", "} is missing"),
        ("x}", "} has no beginning"),
        ("a & b", "& has no beginning"),
        (r"\left( x", r"\right is missing"),
        (r"x \right)", r"\right has no beginning"),
        (r"\left x \right)", "needs a bracket"),
        (r"\left", "found the end"),
        ("x_1_2", "two subscripts"),
        ("x^1^2", "two superscripts"),
        ("x^1'", "a prime after a superscript"),
        ("x''''", "4 primes"),
        ("x^", "needs an argument"),
        ("x^10", "^10 is ambiguous"),
        ("x^-1", "^- is ambiguous"),
        (r"\frac12", r"\frac12 is ambiguous"),
        ("50%", "comment"),
        (r"\text{a $b$}", "plain words only"),
        (r"\text{a {b}}", "found {"),
        (r"\text", "found the end"),
        (r"\mathrm{a+b}", "letters and digits"),
        (r"\mathbb{é}", "no such letters"),
        (r"\operatorname{a_b}", "letters, digits"),
        (r"\hat{xy}", "one letter"),
        ("a\\", "\\ is not supported"),
        ("{" * 60 + "x" + "}" * 60, "nested deeper"),
    ],
)
def test_refusal_names_the_formula_and_what_is_wrong(latex: str, named: str) -> None:
    with pytest.raises(QuizgenError) as refused:
        read(latex)
    assert str(refused.value).startswith("math $")
    assert named in str(refused.value)
    assert "\n" not in str(refused.value)


@given(st.text(alphabet=r"\{}[]()|^_&'.,-+%$ a1fracsqtlehn", max_size=30))
def test_any_source_is_read_or_refused(latex: str) -> None:
    try:
        formula = read(latex)
    except QuizgenError:
        return
    ElementTree.fromstring(to_mathml(formula, latex))


@pytest.mark.parametrize(
    "latex",
    [
        r"K \cdot K \times C_{in} + C_{out}",
        r"-\frac{1}{N} \sum_{i=1}^{N} y_i \log p_i",
        r"\sqrt{\sigma^2 + \epsilon} \le \sqrt[3]{x}",
        r"\left\lfloor \frac{n+2p-k}{s} \right\rfloor + 1",
        r"\begin{bmatrix} 1 & -2 \\ 3 & 44 \end{bmatrix}",
        r"\begin{cases} x & x > 0 \\ 0 & \text{otherwise} \end{cases}",
        r"\prod_{c=1}^C p_c^{y_c} \to \infty \in \mathbb{R}^n",
        r"\nabla f(x) = \frac{\partial L}{\partial w} \approx \mathbf{W} \odot x'",
        r"\alpha\beta\gamma\delta\epsilon\varepsilon\theta\lambda\mu\pi\phi\varphi\omega\Gamma\Omega",
        r"\alpha \ne \beta \ge \gamma \equiv \propto \subseteq \cup \cap \pm \otimes \oplus",
        r"\langle x, y \rangle \lceil z \rceil \Rightarrow \forall \exists \ell \cdots",
    ],
)
def test_same_signs_in_the_same_order_as_another_converter(latex: str) -> None:
    def signs(mathml: str) -> str:
        text = "".join(ElementTree.fromstring(mathml).itertext())
        return "".join(text.replace("\u2061", "").split())

    assert signs(to_mathml(read(latex), latex)) == signs(convert(latex))


C, K, N = sympy.symbols("C_in K n")


@pytest.mark.parametrize(
    ("expression", "line"),
    [
        (K**2 * C + 1, "CᵢₙK² + 1"),
        (sympy.floor((N - K) / 2) + 1, "⌊−K/2 + n/2⌋ + 1"),
        (sympy.Max(0, 1 - N), "max(0, 1 − n)"),
        (sympy.Piecewise((N, N > 0), (0, True)), "{n, for n > 0; 0, otherwise}"),
        (sympy.Matrix([[1, 2], [3, N / 2]]), "[[1, 2], [3, n/2]]"),
        (sympy.log(N) / sympy.log(2), "log(n)/log(2)"),
        (sympy.Sum(N**2, (N, 1, K)), "∑ₙ₌₁ᴷ n²"),
        (1 / (1 + sympy.exp(-N)), "1/(1 + e⁻ⁿ)"),
        (abs(N - 1), "|n − 1|"),
        (sympy.Float("1e-7"), "1.0·10⁻⁷"),
    ],
)
def test_the_latex_of_sympy_is_read(expression: sympy.Basic, line: str) -> None:
    assert to_linear(read(sympy.latex(expression))) == line
