# From a clean clone: `make site` builds the site, `make test` checks everything. Needs Python 3.11 or later and git.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,\
  $(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
BIN := .venv/bin
PYTEST := $(BIN)/pytest --numprocesses auto --dist worksteal
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# Hundreds of runs of the same code: each part of it is compiled once, whatever the machine's habit.
unexport PYTHONDONTWRITEBYTECODE
APT := apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends

.PHONY: site serve test check bench captures clean lint chromium hunspell

site: .venv/site.stamp
	$(BIN)/horizon construire

serve: .venv/site.stamp
	$(BIN)/horizon servir

test: chromium hunspell lint
	$(PYTEST)

check: lint
	$(PYTEST) -m "not site"

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/djlint --quiet --lint theme
	$(BIN)/node .venv/node_modules/prettier/bin/prettier.cjs --check --log-level warn "theme/**/*.{css,js}"
	$(BIN)/horizon verifier

bench: chromium .venv/test.stamp
	$(BIN)/python -m tests.bench.bench $(N)

captures: chromium .venv/test.stamp
	$(BIN)/python -m tests.captures

clean:
	rm -rf .venv .horizon site dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# What is installed. A stamp is newer than the files that decide what it stands for.

.venv/site.stamp: .venv/python.stamp pyproject.toml constraints.txt
	@echo "Installation de ce qui construit le site…"
	@$(INSTALL) --editable '.[papier]'
	@touch $@

.venv/test.stamp: .venv/site.stamp tests/package.json
	@echo "Installation de ce qui le vérifie…"
	@$(INSTALL) --editable '.[test]'
	@cp tests/package.json .venv && $(BIN)/npm install --silent --no-package-lock --ignore-scripts --prefix .venv
	@touch $@

.venv/python.stamp:
	@test -n "$(PYTHON)" || { \
	  echo "Il faut Python 3.11 ou plus récent. Sur Debian, en root : apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  package=$$($(PYTHON) -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))'); \
	  echo "Python ne sait pas encore créer d’environnement : il manque $$package." >&2; \
	  test "$$(id -u)" = 0 || { echo "En root : apt-get install $$package" >&2; exit 1; }; \
	  $(APT) "$$package" >/dev/null; }
	@echo "Création de l’environnement .venv ($$($(PYTHON) --version))…"
	@$(PYTHON) -m venv --clear .venv
	@touch $@

chromium:
	@command -v "$${CHROMIUM:-chromium}" >/dev/null || { \
	  echo "Les tests ouvrent le site dans Chromium, qui manque." >&2; \
	  test "$$(id -u)" = 0 || { echo "En root : apt-get install chromium fonts-dejavu-core" >&2; exit 1; }; \
	  $(APT) chromium fonts-dejavu-core >/dev/null; }

hunspell:
	@echo | hunspell -d fr -l >/dev/null 2>&1 || { \
	  echo "Les tests contrôlent l’orthographe avec hunspell et son dictionnaire français, qui manquent." >&2; \
	  test "$$(id -u)" = 0 || { echo "En root : apt-get install hunspell hunspell-fr" >&2; exit 1; }; \
	  $(APT) hunspell hunspell-fr >/dev/null; }
