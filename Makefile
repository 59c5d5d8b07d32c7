# demo and test need nothing but Python 3.11 and make: the environment is made in .venv from the lock file.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test lint eval errors bench tour clean

demo: $(READY)
	@mkdir -p demo
	@$(BIN)/srot read samples --ledger demo/srot.db
	@$(BIN)/srot dossier --all --out demo/dossier.html --ledger demo/srot.db
	@echo; echo "Stories"; $(BIN)/srot stories --ledger demo/srot.db
	@echo; echo "Claims that stand on the most origins"; $(BIN)/srot claims --min-origins 3 --limit 12 --ledger demo/srot.db
	@echo; echo "Where the reports disagree"; $(BIN)/srot disagreements --ledger demo/srot.db
	@echo; echo "Open demo/dossier.html in a browser to read all of it, each answer with the words it rests on."

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
	@echo "Installing into .venv; this takes a few minutes."
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

tour: $(READY)
	$(BIN)/python -m docs.tour

clean:
	rm -rf .venv demo build dist
