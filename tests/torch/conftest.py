from importlib.util import find_spec

# PyTorch is large, so it is installed for `make test-torch` only
collect_ignore_glob = [] if find_spec("torch") else ["test_*.py"]
