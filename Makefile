# Two commands need nothing but Python 3.11+, make and git: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint docs bench clean

demo: $(VENV)/.ready ## the six-language set of this repository's own workspace, into build/
	$(BIN)/hexapla extract
	$(BIN)/hexapla build
	$(BIN)/hexapla check
	$(BIN)/hexapla status
	@echo "Look at build/index.html"

test: $(VENV)/.ready-test ## all tests; those that need more than Python say why they are skipped
	$(BIN)/python -m pytest

lint: $(VENV)/.ready-lint ## format, style and types
	$(BIN)/ruff format --check workflow tests
	$(BIN)/ruff check workflow tests
	$(BIN)/mypy

docs: $(VENV)/.ready ## the page of the checks, from the checks themselves
	$(BIN)/hexapla check --explain -o docs/checks.md

bench: $(VENV)/.ready-test ## speed and memory, as ratios to the peers that are installed
	$(BIN)/python -m tests.benchmarks

clean:
	rm -rf $(VENV) build .hexapla

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Hexapla needs Python 3.11 or later")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.ready-test: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@ $(VENV)/.ready

$(VENV)/.ready-lint: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[test,lint]'
	touch $@ $(VENV)/.ready $(VENV)/.ready-test
