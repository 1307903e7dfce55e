# One command each; everything is put in .venv and node_modules, nothing else on the machine is touched.
#   make start     JupyterLab with the programme, in the browser (WORKSPACE=folder for another folder)
#   make test      all tests; needs a Chromium, and tries Firefox and WebKit where they are or may be installed
#   make coverage  the same, and which lines of Python no test ran
#   make test-lowest, test-next  those that other versions may break, with the lowest we accept, with pre-releases
#   make check     style, types, floors, JavaScript
#   make bench     measures against plain ipywidgets, nbconvert and Jinja; prints a table
#   make pictures  takes the README's screenshots anew
#   make release   puts VERSION=1.1.0 where it stands, dates its changes, writes its notes

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# Where Python may not keep what it compiled, each server and each command compiles all of Jupyter anew: 4 s of CPU.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
UV := $(BIN)/uv
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
  "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
# What an installed package has a copy of, so that a change asks for installing again.
COPIED := $(wildcard hatch_build.py) weerstand_widgets/__init__.py $(shell find weerstand_widgets/labextension weerstand_widgets/locale weerstand_widgets/server weerstand_widgets/tokens.css \
  -type f ! -name '*.py' ! -name '*.pyc')

# Notebook 7 and jupyter-collaboration, with what they need and the environment does not have.
BESIDE := jupyter-collaboration jupyter-collaboration-ui jupyter-docprovider jupyter-server-fileid jupyter-server-ydoc \
  jupyter-ydoc notebook pycrdt pycrdt-store pycrdt-websocket sqlite-anyio

# What other versions of others' packages may break.
VERSIONED := tests/unit tests/contract
VERSIONED_PAGES := tests/browser/test_lab_answers.py tests/browser/test_start.py tests/browser/test_whole_session.py

# $(1) a name, $(2) how versions are chosen: without pins, in an environment of its own, anew each time.
define other_versions
	@$(UV) venv --quiet --clear --python $(BIN)/python .venv/$(1)
	@$(UV) pip install --quiet --python .venv/$(1)/bin/python $(2) --group test -r pyproject.toml
	@$(UV) pip install --quiet --python .venv/$(1)/bin/python --no-deps --no-build-isolation --editable .
endef

# What a team may press a button for: with `make start` and conda nobody is told to install something first.
EXTRAS := office proof spreadsheet

# The tests of one file share their servers, so a file goes to one of the workers as a whole, in the order that
# tests/conftest.py gives. A worker that waits for a browser leaves a core idle: there is one more than there are cores.
TEST_WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

.PHONY: start test coverage hunt test-lowest test-next check format bench pictures release clean
.DEFAULT_GOAL := start

start: .venv/product
	@$(BIN)/weerstand start $(if $(WORKSPACE),--workspace "$(WORKSPACE)")

test: .venv/product .venv/developer .venv/beside/installed node_modules/installed
	@.ci/engines
	@CHROMIUM="$$(.ci/chromium)" $(BIN)/pytest -n $(TEST_WORKERS) --dist loadfile --no-loadscope-reorder $(MEASURED) $(TESTS)

# Branch by branch, which takes Python's half twice its time.
coverage: MEASURED := --cov=weerstand_widgets
coverage: test

# Where nobody looked before: made-up input anew each time, and forty times as much of it.
hunt: .venv/product .venv/developer
	@$(BIN)/pytest -n $(TEST_WORKERS) --hypothesis-profile hunt --timeout 3600 \
	  $(or $(TESTS),$(shell grep -rl --include=*.py "^@given" tests))

test-lowest: $(UV)
	$(call other_versions,lowest,--resolution lowest-direct)
	@.venv/lowest/bin/python -m pytest $(or $(TESTS),$(VERSIONED))

test-next: $(UV)
	$(call other_versions,next,--prerelease allow --group browser)
	@CHROMIUM="$$(.ci/chromium)" .venv/next/bin/python -m pytest $(or $(TESTS),$(VERSIONED) $(VERSIONED_PAGES))

check: .venv/product .venv/developer node_modules/installed
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	PATH="$(CURDIR)/$(BIN):$$PATH" npm run --silent check

format: .venv/developer node_modules/installed
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	PATH="$(CURDIR)/$(BIN):$$PATH" npm run --silent format

bench: .venv/product .venv/developer
	@CHROMIUM="$$(.ci/chromium)" $(BIN)/python -m bench

pictures: .venv/product .venv/developer
	@CHROMIUM="$$(.ci/chromium)" $(BIN)/python -m bench.pictures

release:
	@$(PYTHON) release.py "$(VERSION)"

clean:
	rm -rf .venv node_modules dist .*_cache .coverage

$(UV): constraints.txt
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 of nieuwer is nodig. / Python 3.11 or newer is needed." >&2; exit 1; }
	@echo "Even geduld: de eerste keer duurt het installeren een paar minuten."
	@$(PYTHON) -m venv .venv 2>/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	  apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null && $(PYTHON) -m venv .venv; } || \
	  { echo "Installeer eerst python3-venv (Debian en Ubuntu: sudo apt-get install python3-venv)." >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt uv
	@touch $@

.venv/dependencies: $(UV) pyproject.toml constraints.txt
	@$(UV) pip install --quiet --python $(BIN)/python --constraint constraints.txt -r pyproject.toml \
	  $(addprefix --extra ,$(EXTRAS)) hatchling
	@touch $@

.venv/developer: .venv/dependencies
	@$(UV) pip install --quiet --python $(BIN)/python --constraint constraints.txt --group dev
	@touch $@

.venv/product: .venv/dependencies $(COPIED)
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --reinstall --editable .
	@touch $@

# What others may have as well: outside the environment, so that all other tests run without it.
.venv/beside/installed: Makefile .venv/dependencies
	@$(UV) pip install --quiet --python $(BIN)/python --constraint constraints.txt --no-deps --target .venv/beside $(BESIDE)
	@PYTHONPATH=.venv/beside $(BIN)/python -c "import jupyter_server_fileid, jupyter_server_ydoc, notebook"
	@touch $@

# Biome, TypeScript and the tests of the JavaScript run on Node; where it is missing, the copy on PyPI serves.
.venv/node: .venv/developer
	@command -v node >/dev/null && command -v npm >/dev/null || \
	  $(UV) pip install --quiet --python $(BIN)/python --constraint constraints.txt --group node
	@touch $@

node_modules/installed: package.json .venv/node
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm install --silent --no-package-lock --no-audit --no-fund --ignore-scripts
	@touch $@
