# Two commands matter: `make demo` and `make test`. Both set up what they need, from uv.lock.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo demo-compare test oracle links connections check bench bench-startup bench-reading bench-anchoring \
	bench-conflicts \
	bench-constraints format docs tables clean

# `factcheck conflicts` exits 1 where it finds conflicts. The demo succeeds if it finds exactly the
# two of the shipped ledger.
demo: $(READY)
	@$(BIN)/python tools/demo.py

# Texts side by side, with no ledger: the founding captures where they are, else the excerpts.
demo-compare: $(READY)
	@$(BIN)/python tools/demo_compare.py

test: check
	$(BIN)/pytest --cov --cov-report=term --cov-fail-under=90
	$(BIN)/coverage report --include='factcheck/core/*' --fail-under=100

# Sums and orders against a complete solver, on 10,000 random systems; `make test` looks at 300.
oracle: $(READY)
	SYSTEMS=10000 $(BIN)/pytest -q tests/laws/test_system_laws.py

# A hundred links of our own opened in headless Chromium: does each arrive at its passage?
links: $(READY)
	@$(BIN)/python -m tools.links

# No command but `source add URL` connects, as the kernel sees it; `make test` looks where strace is.
connections: $(READY)
	FACTCHECK_STRACE=1 $(BIN)/pytest -q tests/test_strace.py

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/module_sizes.py
	$(BIN)/cog --check -P -I tools README.md docs/*.md

bench: bench-startup bench-reading bench-anchoring bench-conflicts bench-constraints

bench-startup: $(READY)
	$(BIN)/python -m compileall -q factcheck
	$(BIN)/python tools/bench_startup.py

# Beside quantulum3, which nothing else needs.
bench-reading: $(READY)
	@UV_PROJECT_ENVIRONMENT=$(VENV) $(BIN)/uv sync --quiet --frozen --group bench
	@$(BIN)/python -W ignore tools/bench_reading.py

# Quotes in texts of 15 KB to 10 MB, beside rapidfuzz alone.
bench-anchoring: $(READY)
	@$(BIN)/python tools/bench_anchoring.py

# A million claims beside a bare sort of their cuts, and ledgers of ten thousand: some minutes.
bench-conflicts: $(READY)
	@$(BIN)/python tools/bench_conflicts.py

bench-constraints: $(READY)
	@$(BIN)/python tools/bench_constraints.py

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(READY)
	$(BIN)/cog -r -P -I tools README.md docs/*.md

tables: $(READY)
	$(BIN)/python tools/currencies.py

clean:
	rm -rf $(VENV)

# uv comes into the environment that it then syncs: nothing but Python with venv is needed.
# Compiled at once, because some machines keep Python from writing bytecode later.
$(READY): pyproject.toml uv.lock
	@command -v $(PYTHON) >/dev/null || { echo "factcheck needs $(PYTHON): set PYTHON=…" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv==$$(sed -n '/^name = "uv"$$/{n;s/version = "\(.*\)"/\1/p;}' uv.lock)"
	@UV_PROJECT_ENVIRONMENT=$(VENV) $(BIN)/uv sync --quiet --frozen --compile-bytecode
	@$(BIN)/python -m compileall -q factcheck
	@touch $@
