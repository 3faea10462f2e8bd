"""Formulas on one line, against lines written by hand."""

import pytest

from quizgen.render import parse, to_plain


@pytest.mark.parametrize(
    ("latex", "line"),
    [
        (r"K \cdot K \cdot C_{in} \cdot C_{out} + C_{out}", "K·K·Cᵢₙ·Cₒᵤₜ + Cₒᵤₜ"),
        (r"3 \times 3", "3 × 3"),
        ("-3", "−3"),
        ("x=-3", "x = −3"),
        ("10^{-7}", "10⁻⁷"),
        ("2^{-16}", "2⁻¹⁶"),
        ("1{,}000", "1,000"),
        ("x_i^2", "xᵢ²"),
        ("x_{i,j}", "x_(i,j)"),
        ("W_b", "W_b"),
        ("W_{bc}^{[1]}", "W_bc^[1]"),
        ("a^{(2)}", "a⁽²⁾"),
        (r"\mathbf{W}^\top", "𝐖ᵀ"),
        ("f'(x)", "f′(x)"),
        (r"\frac{1}{N}", "1/N"),
        (r"\frac{a+b}{2c}", "(a + b)/(2c)"),
        (r"\frac{2x}{N}", "2x/N"),
        (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
        (r"\frac{\partial L}{\partial w}", "∂L/∂w"),
        (r"\frac{\text{true positives}}{n}", "(true positives)/n"),
        (r"\sqrt{x}", "√x"),
        (r"\sqrt{\sigma^2+\epsilon}", "√(σ² + ϵ)"),
        (r"\sqrt{2x}", "√(2x)"),
        (r"\sqrt[3]{x}", "³√x"),
        (r"\frac{x-\mu}{\sqrt{\sigma^2+\epsilon}}", "(x − μ)/√(σ² + ϵ)"),
        (r"\sum_{i=1}^{N} x_i", "∑ᵢ₌₁ᴺ xᵢ"),
        (r"\sum_{n=1}^{\infty} n", "∑ₙ₌₁^∞ n"),
        (r"\frac{\log{\left(x \right)}}{\log{\left(2 \right)}}", "log(x)/log(2)"),
        (r"\frac{a}{(b)(c)}", "a/((b)(c))"),
        (r"\sum_{c=1}^{C} x", "∑_(c=1)^C x"),
        (r"\log_2 p + \log(p)", "log₂ p + log(p)"),
        (r"y_i \log \hat{y}_i", "yᵢ log ŷᵢ"),
        (r"\max(0, 1 - y\hat{y})", "max(0, 1 − yŷ)"),
        (r"\left\lfloor \frac{n-k}{s} \right\rfloor + 1", "⌊(n − k)/s⌋ + 1"),
        (r"|x-3|", "|x − 3|"),
        (r"|-3|", "|−3|"),
        (r"p(y|x)", "p(y|x)"),
        (r"\|x\|_2", "‖x‖₂"),
        (r"\begin{bmatrix} 1 & -2 \\ 3 & 4 \end{bmatrix}", "[[1, −2], [3, 4]]"),
        (r"\begin{bmatrix} x \\ y \end{bmatrix}", "[[x], [y]]"),
        (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "(1, 2; 3, 4)"),
        (
            r"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}",
            "{x, if x > 0; 0, otherwise}",
        ),
        (r"\begin{aligned} a &= b \\ &= c \\ d &= e \end{aligned}", "a = b = c; d = e"),
        (r"x \in \{0, 1\}", "x ∈ {0, 1}"),
        (r"a\,b\!c\quad d", "a bc d"),
        (r"\bar{x}", "x̄"),
    ],
)
def test_line(latex: str, line: str) -> None:
    assert to_plain(parse(f"${latex}$")) == line


def test_plain_text_is_one_line() -> None:
    source = "# A\n\nb *c* `d`\\\n**e** [f](http://g)\n\n- h\n- i\n\n3. j\n4. k\n\n> l\n\n"
    source += "```\nm\nn\n```\n\n| o | p |\n|---|---|\n| $x^2$ | r |\n\n$$s+t$$"
    assert to_plain(parse(source)) == "A b c d e f h; i 3. j; 4. k l m n o, p; x², r s + t"
