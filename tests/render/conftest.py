"""One formula for every name in the table of symbols, and formulas as questions use them."""

import pytest

from quizgen.render.math import symbols

EVERY_SYMBOL = (
    *(
        f"a {command} b"
        for table in (
            symbols.GREEK,
            symbols.UPRIGHT,
            symbols.ITALIC,
            symbols.ORDINARY,
            symbols.BINARY,
            symbols.RELATION,
            symbols.SEPARATOR,
            symbols.LARGE,
            symbols.OPEN,
            symbols.CLOSE,
            symbols.BARS,
            symbols.SPACES,
        )
        for command in table
    ),
    *(f"{command} x" for command in sorted(symbols.FUNCTIONS | symbols.LIMIT_FUNCTIONS)),
    *(f"{command}{{y}}" for command in symbols.ACCENTS),
    *(rf"{command}{{R1}}" for command in (r"\mathbf", r"\mathbb", r"\mathtt")),
    *(
        rf"x = \begin{{{name}}} 1 & 2,3;4 \\ -3 & \frac{{1}}{{2}} \end{{{name}}}"
        for name in symbols.ENVIRONMENTS
    ),
    *(
        rf"\left{opening} \frac{{a}}{{b}} \right{closing}"
        for opening, closing in zip(symbols.OPEN, symbols.CLOSE, strict=True)
    ),
)

AS_QUESTIONS_USE_THEM = (
    r"K \cdot K \cdot C_{in} \cdot C_{out} + C_{out}",
    r"H_{\text{out}} = \left\lfloor \frac{H + 2p - k}{s} \right\rfloor + 1",
    r"-\frac{1}{N} \sum_{i=1}^{N} \left( y_i \log \hat{y}_i + (1-y_i) \log(1-\hat{y}_i) \right)",
    r"\operatorname{f}(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}",
    r"\hat{x} = \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}}, \quad y = \gamma \hat{x} + \beta",
    r"\frac{\partial L}{\partial w} = (\sigma(z) - y)\, x",
    r"\operatorname*{arg\,max}_i p_i = \max_{j \ne y} (0, s_j - s_y + \Delta)",
    r"\begin{aligned} a &= b + c \\ &= \frac{1}{2} + 3 \end{aligned}",
    r"\left[\begin{matrix}1 & 2\\3 & 4\end{matrix}\right] \begin{pmatrix} x \\ y \end{pmatrix}",
    r"\|\mathbf{x}\|_2^2 = \sum_j |x_j|^2, \quad \mathbf{W}^\top \in \mathbb{R}^{m \times n}",
    r"e^{-\frac{x^2}{2}} + \sqrt[3]{x} + 1{,}000 + f'(x) + 10^{-7} + 50\% + [0, 1)",
    r"2^{-16}, \ldots, p(y|x), \{0, 1\}, x_{i,j}^{(2)}, \mathcal{L}, \mathrm{FC}_1, -3, .5",
    r'x.y \to a:b ; \log_2 \left(x \right) {}^2 n! \text{ a "b" \# \$ \{ \} } \lim_{x \to 0} x',
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "any_latex" in metafunc.fixturenames:
        metafunc.parametrize("any_latex", EVERY_SYMBOL + AS_QUESTIONS_USE_THEM)
