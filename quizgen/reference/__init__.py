"""Layers, losses and receptive fields in plain NumPy: where every answer comes from.

`__init__.pyi` lists what there is; each name is imported when it is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
