# `make demo` and `make test` do all their own set-up; the rest is for people who change the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
export PIP_CONSTRAINT := constraints.txt

.PHONY: demo test lint format bench test-torch stress mutants reference-page check-report learner-plot pictures constraints clean

demo: $(VENV)/installed  ## a deck, a quiz and an exam in output/, and one solved question here
	$(BIN)/quizgen export anki --force -o output/quizgen.apkg
	$(BIN)/quizgen export html --force -o output/quiz.html
	$(BIN)/quizgen exam -n 12 --versions 2 --force -o output/exam
	$(BIN)/quizgen show convolution/receptive-field-stack --variant 2 --solution

test: $(VENV)/installed-test  ## all tests, and the check of the whole bank; Chromium is found, or installed
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m pytest -n auto --dist loadfile
	$(BIN)/quizgen check

lint: $(VENV)/installed-lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m tests.formats.html.javascript

format: $(VENV)/installed-lint
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/installed-bench $(VENV)/installed-test  ## start-up and speed beside a floor or a peer in the same run (PyTorch too, after `make test-torch`)
	$(BIN)/python -m pytest benchmarks --benchmark-only --benchmark-columns=median,iqr,rounds

test-torch: $(VENV)/installed-torch  ## the reference against PyTorch, its second oracle
	$(BIN)/python -m pytest tests/torch

stress: $(VENV)/installed-test  ## kill a study session a thousand times; no answer may be lost
	$(BIN)/python -m tests.study.stress 1000

mutants: $(VENV)/installed-test  ## plant bugs in the reference and see whether the tests notice; slow
	$(BIN)/python -m tests.mutants

reference-page: $(VENV)/installed  ## docs/reference.md, from the docstrings
	$(BIN)/python -m docs.reference_page

check-report: $(VENV)/installed  ## what the check finds in the whole bank, in the README
	$(BIN)/python -m docs.check_report

learner-plot: $(VENV)/installed  ## docs/learner.svg: half a year of a simulated learner, with quizgen and with SM-2
	$(BIN)/python -m docs.learner_plot

pictures: $(VENV)/installed-docs  ## the pictures of the README
	$(BIN)/python -m docs.pictures

$(VENV)/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "quizgen needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade pip
	$(PIP) install --editable .
	touch $@

$(VENV)/installed-%: $(VENV)/installed
	$(PIP) install --group $*
	touch $@

constraints: export PIP_CONSTRAINT :=
constraints:  ## pin the newest versions of everything
	$(PYTHON) -m venv --clear build/newest
	build/newest/bin/python -m pip --quiet install --upgrade pip
	build/newest/bin/python -m pip --quiet install . --group docs --group lint --group bench
	build/newest/bin/python -m pip freeze --exclude quizgen > constraints.txt

clean:
	rm -rf $(VENV) dist build .*_cache .hypothesis .benchmarks
