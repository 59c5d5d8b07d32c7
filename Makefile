# demo and test need nothing but Python 3.11 and make: the environment is made in .venv from the lock file.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test lint eval errors bench clean

demo: $(READY)
	@mkdir -p demo
	@$(BIN)/srot --ledger demo/srot.db read samples
	@$(BIN)/srot --ledger demo/srot.db dossier --all -o demo/dossier.html
	@$(BIN)/srot --ledger demo/srot.db findings
	@echo "The dossier: $(CURDIR)/demo/dossier.html"

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(READY)
	$(BIN)/python -m evals

errors: $(READY)
	$(BIN)/python -m evals.errors $(TASK)

bench: $(READY)
	$(BIN)/python -m benchmarks

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c "import sys; sys.exit(None if sys.version_info >= (3, 11) else 'Srot needs Python 3.11 or newer; this is ' + sys.version.split()[0])"
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

clean:
	rm -rf .venv demo build dist
