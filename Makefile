# `make demo` and `make test` need Python >= 3.11 with pip or venv, and nothing else done before. `make help` lists all.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared
SECONDS ?= 20
export PYTHONDONTWRITEBYTECODE := 1
.DEFAULT_GOAL := help
.PHONY: help have-python setup setup-dev setup-bench demo test check format lint types imports unit tests docs serve-docs lock measure bench worlds fuzz fuzz-box guided clean parts

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

have-python: ## whether there is a Python to begin with
	@command -v $(PYTHON) >/dev/null || { echo "setup: there is no $(PYTHON) here. Debian, Ubuntu: apt install python3 python3-venv"; exit 1; }

setup: have-python ## what the program needs, from the lock file by hash, into .venv
	@$(PYTHON) tools/setup.py run

setup-dev: have-python ## that, and what the checks need
	@$(PYTHON) tools/setup.py dev

setup-bench: have-python ## that, and what throughput is compared with
	@$(PYTHON) tools/setup.py bench

demo: setup ## the main job on the bundled example reports: prints the table and says which page to open
	@$(BIN)/sijill demo --into demo-workspace

test: setup-dev parts lint types imports docs tests fuzz-box ## every check and every test

check: setup-dev lint types imports unit ## the fast part: style, types, floors, unit tests

format: setup-dev ## lays out the sources, mends what can be mended by itself, rewrites tables in docs
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .
	@$(BIN)/python tools/docs_tables.py

lint: setup-dev ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup-dev ## types, strictly
	$(BIN)/mypy

imports: setup-dev ## rooms and floors
	$(BIN)/lint-imports

unit: setup-dev ## tests that take seconds
	$(BIN)/python -m pytest -n 2 -q -m "not slow" tests/unit tests/packs tests/architecture

tests: setup-dev parts ## all tests, and nothing else
	$(BIN)/python -m pytest -n 2

parts: setup-dev ## Chromium and openssl: by apt as root, else unpacked here, else named
	@$(BIN)/python tools/system_parts.py

docs: setup-dev ## the documentation, strictly, into site/
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

serve-docs: setup-dev ## the documentation in a browser, rebuilt as it is written
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

lock: ## new lock files from the ranges in pyproject.toml (UPGRADE=--upgrade takes newer versions)
	@$(PYTHON) tools/setup.py uv
	@sh tools/lock.sh "$(CURDIR)/.cache/tools/bin/uv" $(UPGRADE)

measure: setup ## figures on labelled reports into docs/accuracy.json: make measure SHARED=folder
	@$(BIN)/sijill evaluate "$(SHARED)" --all --write docs/accuracy.json

bench: setup-bench ## throughput beside a bare spaCy tokenizer's, and growth with length: make bench SHARED=folder
	@$(BIN)/python benchmarks/extract_throughput.py "$(SHARED)/eval/articles_syria.jsonl" "$(SHARED)/eval/places_lgl.jsonl"
	@$(BIN)/python benchmarks/extract_throughput.py "$(SHARED)/eval/incidents_syria.jsonl" --lang ar --times 0
	@$(BIN)/python benchmarks/report_growth.py
	@$(BIN)/python benchmarks/intake_ratios.py

worlds: setup-dev ## errors of floors and grouping in invented wars of known truth, and growth with their size
	@PYTHONPATH=. $(BIN)/python benchmarks/reconcile_worlds.py

fuzz: setup-dev ## the laws with many more invented inputs, a million broken files through the readers (INPUTS=1000000), an hour of atheris
	$(BIN)/python -m pytest -q --hypothesis-profile=fuzz tests/unit
	PYTHONPATH=. $(BIN)/python benchmarks/fuzz_readers.py $(INPUTS)
	@$(MAKE) --no-print-directory guided SECONDS=3600

fuzz-box: setup-dev ## the same readers for a minute
	PYTHONPATH=. $(BIN)/python benchmarks/fuzz_readers.py 15000
	@$(MAKE) --no-print-directory guided SECONDS=20

guided: setup-dev ## readers under atheris, where it has a wheel for this Python and system: SECONDS=20
	@if $(PYTHON) tools/setup.py fuzz; then PYTHONPATH=. $(BIN)/python benchmarks/fuzz_guided.py .cache/fuzz -max_total_time=$(SECONDS) -verbosity=0; \
	else echo "guided: atheris cannot be installed here; its inputs are left out"; fi

clean: ## takes away what the commands made, but not workspaces
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache site build dist demo-workspace
	find src tests tools -name __pycache__ -type d -exec rm -rf {} +
