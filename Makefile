# The same verbs for people and CI. Only make and Python 3.11 or later need to be there.

.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
INSTALLED := .venv/.installed
DEMO := build/demo
PORT ?= 8000
SERVE ?= 1
PYTEST_ARGS ?=
WORKERS ?= auto
PARALLEL = -n $(WORKERS) --dist worksteal

.PHONY: help
help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-17s %s\n", $$1, $$2}'

.PHONY: install
install: $(INSTALLED) ## install into .venv, exactly what requirements.lock names

.venv/bin/python:
	@for each in python3.11 python3 python3.12 python3.13 python3.14; do \
		if command -v $$each >/dev/null 2>&1 && \
			$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Making .venv with $$($$each --version)"; \
			exec $$each -m venv .venv; \
		fi; \
	done; \
	echo "Python 3.11 or later is needed, and none is found as python3 or python3.11." >&2; exit 1

$(INSTALLED): requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing into .venv what requirements.lock names; the first time it takes a minute or two"
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --quiet --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: demo
demo: install ## build examples/stockholm into build/demo and serve it; SERVE=0 only builds
	@$(BIN)/lagesbild build examples/stockholm --out $(DEMO)
ifneq ($(SERVE),0)
	@$(BIN)/lagesbild serve $(DEMO) --port $(PORT)
endif

.PHONY: test
test: check chromium postgres ## check and run all tests on all processors (WORKERS=0: one after another), those of the store on both databases
	@$(BIN)/python -m pytest $(PARALLEL) $(PYTEST_ARGS)
	@$(BIN)/python -m tools.postgres -- $(BIN)/python -m pytest -m store $(PARALLEL) $(PYTEST_ARGS)

.PHONY: fuzz
fuzz: install ## fuzz every reader for SECONDS each, ten minutes if left out
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet "atheris>=3"
	@for each in fuzzing/fuzz_*.py; do \
		echo "$$each"; \
		$(BIN)/python -m fuzzing.$$(basename $$each .py) -max_total_time=$(or $(SECONDS),600) || exit 1; \
	done

.PHONY: invariants
invariants: install ## try the rules for readers on new made-up files for SECONDS, ten minutes if left out
	@end=$$(($$(date +%s) + $(or $(SECONDS),600))); \
	while [ "$$(date +%s)" -lt "$$end" ]; do \
		$(BIN)/python -m pytest -q -m hypothesis --hypothesis-profile=many tests/sources $(PYTEST_ARGS) || exit 1; \
	done

.PHONY: samples
samples: install ## run the tests on collections of real files: SAMPLES=DIR
	@LAGESBILD_SAMPLES="$(SAMPLES)" $(BIN)/python -m pytest tests/with_samples $(PYTEST_ARGS)

.PHONY: chromium
chromium: install
	@if ! $(BIN)/python -m tools.chromium >/dev/null && \
		[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
		echo "Installing chromium for the browser tests"; \
		export DEBIAN_FRONTEND=noninteractive; \
		{ apt-get update -qq && apt-get install -qq --yes --no-install-recommends chromium >/dev/null; } \
			|| echo "chromium could not be installed"; \
	fi

.PHONY: postgres
postgres: install
	@if ! $(BIN)/python -m tools.postgres >/dev/null && \
		[ -z "$$LAGESBILD_TEST_POSTGRES" ] && \
		[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
		echo "Installing PostgreSQL for the tests of the store"; \
		export DEBIAN_FRONTEND=noninteractive; \
		{ apt-get update -qq && apt-get install -qq --yes --no-install-recommends postgresql >/dev/null; } \
			|| echo "PostgreSQL could not be installed"; \
	fi

.PHONY: check
check: install ## format, lint, types and directions of imports; changes nothing
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

.PHONY: fix
fix: install ## format, and mend what the linter can
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check .

.PHONY: bench
bench: install ## run the benchmarks and print their table
	@$(BIN)/python -m benchmarks.run

.PHONY: claims-eval
claims-eval: install ## measure how well claims are checked, on the annotated texts of evaluation/
	@$(BIN)/python -m evaluation

.PHONY: docs
docs: install chromium ## make the pictures of docs/pictures again
	@$(BIN)/lagesbild build examples/stockholm --out $(DEMO)
	@$(BIN)/python -m tools.make_pictures $(DEMO) docs/pictures
	@$(BIN)/python -m tools.make_delivery_pictures docs/pictures

.PHONY: lock
lock: install ## choose the newest versions that pyproject.toml allows, with their hashes
	@$(BIN)/pip-compile --quiet --upgrade --extra dev --allow-unsafe --generate-hashes --strip-extras \
		--no-header --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--no-emit-options --output-file requirements.lock pyproject.toml

.PHONY: clean
clean: ## remove what was built and installed
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
