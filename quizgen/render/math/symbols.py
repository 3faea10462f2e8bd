"""The LaTeX that is understood: every name here survives all media, every other is refused.

Commands with arguments, read in `latex.py`:

    \\frac \\dfrac \\tfrac \\sqrt \\sqrt[n]    fractions and roots
    ^ _ '                                   scripts and primes
    \\left \\right                            growing brackets, "." for none
    \\text \\mathrm \\mathbf \\mathbb \\mathcal \\mathtt, \\operatorname \\operatorname*
    \\hat \\bar \\tilde \\dot \\vec              accents over one letter
    \\begin{matrix} pmatrix bmatrix vmatrix Vmatrix cases aligned
"""

from typing import Final

from quizgen.render.math.tree import Column

_GREEK: Final = """
    alpha α  beta β  gamma γ  delta δ  epsilon ϵ  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ
    iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ  pi π  rho ρ  sigma σ  tau τ  upsilon υ  phi ϕ
    varphi φ  chi χ  psi ψ  omega ω
"""
_GREEK_CAPITALS: Final = """
    Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω
"""
_FUNCTIONS: Final = """
    arccos arcsin arctan arg cos cosh cot coth csc deg dim exp ker lg ln log sec sin sinh tan tanh
"""
_LIMIT_FUNCTIONS: Final = "det gcd inf lim max min Pr sup"


def _commands(table: str) -> dict[str, str]:
    words = table.split()
    return {rf"\{name}": sign for name, sign in zip(words[::2], words[1::2], strict=True)}


GREEK: Final = _commands(_GREEK)
UPRIGHT: Final = {
    **_commands(_GREEK_CAPITALS),
    r"\infty": "∞",
    r"\nabla": "∇",
    r"\emptyset": "∅",
    r"\varnothing": "∅",
    r"\forall": "∀",
    r"\exists": "∃",
    r"\top": "⊤",
    r"\bot": "⊥",
    r"\dots": "…",
    r"\ldots": "…",
    r"\cdots": "⋯",
    r"\vdots": "⋮",
    r"\ddots": "⋱",
    r"\prime": "′",
}
ITALIC: Final = {**GREEK, r"\partial": "∂", r"\ell": "ℓ"}

ORDINARY: Final = {
    "/": "/",
    ".": ".",
    "!": "!",
    "?": "?",
    "@": "@",
    r"\%": "%",
    r"\$": "$",
    r"\#": "#",
    r"\&": "&",
    r"\_": "_",
    r"\backslash": "\\",
    r"\neg": "¬",
    r"\lnot": "¬",
}
BINARY: Final = {
    "+": "+",
    "-": "−",
    "*": "∗",
    r"\ast": "∗",
    r"\cdot": "·",
    r"\times": "×",
    r"\div": "÷",
    r"\pm": "±",
    r"\mp": "∓",
    r"\odot": "⊙",
    r"\otimes": "⊗",
    r"\oplus": "⊕",
    r"\circ": "∘",
    r"\star": "⋆",
    r"\cup": "∪",
    r"\cap": "∩",
    r"\setminus": "∖",
    r"\land": "∧",
    r"\wedge": "∧",
    r"\lor": "∨",
    r"\vee": "∨",
    r"\bmod": "mod",
}
RELATION: Final = {
    "=": "=",
    "<": "<",
    ">": ">",
    ":": ":",
    r"\lt": "<",
    r"\gt": ">",
    r"\le": "≤",
    r"\leq": "≤",
    r"\ge": "≥",
    r"\geq": "≥",
    r"\ne": "≠",
    r"\neq": "≠",
    r"\ll": "≪",
    r"\gg": "≫",
    r"\approx": "≈",
    r"\equiv": "≡",
    r"\sim": "∼",
    r"\simeq": "≃",
    r"\propto": "∝",
    r"\in": "∈",
    r"\notin": "∉",
    r"\ni": "∋",
    r"\subset": "⊂",
    r"\subseteq": "⊆",
    r"\supset": "⊃",
    r"\supseteq": "⊇",
    r"\mid": "∣",
    r"\parallel": "∥",
    r"\perp": "⟂",
    r"\to": "→",
    r"\rightarrow": "→",
    r"\longrightarrow": "⟶",
    r"\gets": "←",
    r"\leftarrow": "←",
    r"\leftrightarrow": "↔",
    r"\mapsto": "↦",
    r"\Rightarrow": "⇒",
    r"\implies": "⟹",
    r"\Leftrightarrow": "⇔",
    r"\iff": "⟺",
}
SEPARATOR: Final = {",": ",", ";": ";", r"\colon": ":"}
LARGE: Final = {r"\sum": "∑", r"\prod": "∏", r"\int": "∫"}
OPEN: Final = {
    "(": "(",
    "[": "[",
    r"\{": "{",
    r"\lbrace": "{",
    r"\lbrack": "[",
    r"\lfloor": "⌊",
    r"\lceil": "⌈",
    r"\langle": "⟨",
    r"\lvert": "|",
    r"\lVert": "‖",
}
CLOSE: Final = {
    ")": ")",
    "]": "]",
    r"\}": "}",
    r"\rbrace": "}",
    r"\rbrack": "]",
    r"\rfloor": "⌋",
    r"\rceil": "⌉",
    r"\rangle": "⟩",
    r"\rvert": "|",
    r"\rVert": "‖",
}
BARS: Final = {"|": "|", r"\|": "‖", r"\vert": "|", r"\Vert": "‖"}

FUNCTIONS: Final = frozenset(rf"\{name}" for name in _FUNCTIONS.split())
LIMIT_FUNCTIONS: Final = frozenset(rf"\{name}" for name in _LIMIT_FUNCTIONS.split())
SPACES: Final = {
    r"\!": -3 / 18,
    r"\,": 3 / 18,
    r"\:": 4 / 18,
    r"\>": 4 / 18,
    r"\;": 5 / 18,
    r"\ ": 1 / 3,
    "~": 1 / 3,
    r"\quad": 1.0,
    r"\qquad": 2.0,
}
ACCENTS: Final = {
    r"\hat": "\u0302",
    r"\bar": "\u0304",
    r"\tilde": "\u0303",
    r"\dot": "\u0307",
    r"\vec": "\u20d7",
}
ENVIRONMENTS: Final[dict[str, tuple[str, tuple[Column, ...], str]]] = {
    "matrix": ("", ("center",), ""),
    "pmatrix": ("(", ("center",), ")"),
    "bmatrix": ("[", ("center",), "]"),
    "vmatrix": ("|", ("center",), "|"),
    "Vmatrix": ("‖", ("center",), "‖"),
    "cases": ("{", ("left",), ""),
    "aligned": ("", ("right", "left"), ""),
}
