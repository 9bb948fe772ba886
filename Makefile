# make site     builds content/ into output/; needs only Python 3.11+
# make test     installs what the tests need (through apt when root) and runs them all
# make serve    shows the site while you write
# make check    checks content/ and writes nothing
# make hooks    has git check what is staged before each commit
# make soak     runs the long tests
# make golden   takes the small column's pages as they are now for the golden ones; read the diff
# make bench    measures gongkai and Hugo side by side, ten minutes; with bodies of your own Chinese texts: texts=DIR;
#               sizes="1000 10000 …" measures growth, up to an hour
# make screenshots  pictures of every sort of page, in shots/; names=… for some pages alone
# make format   lays the code out as ruff wants it
# make lock     renews the hash-pinned lock files
# make clean    removes everything that make made, the published site apart

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3
python := .venv/bin/python
pip := $(python) -m pip --disable-pip-version-check --quiet --no-input
lock := $(python) -m uv pip compile pyproject.toml --universal --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --quiet
# Two cores are what a build machine has; more workers only fight over the browser.
workers ?= 2

# Each of some hundred builds waits for the disk before it exchanges sites; memory answers at once.
in_memory := $(if $(shell test -w /dev/shm && echo 1),TMPDIR=/dev/shm)

# A virtual environment whose Python has gone (an upgrade, another machine) is made anew.
$(shell $(python) -c '' 2>/dev/null || rm -f .venv/.made)

.PHONY: site serve check hooks test soak bench golden screenshots format lock clean system
.NOTPARALLEL:

site: .venv/.run
	@$(python) build.py build
	@printf '\n网站已生成，请打开： The site is built; open: %s\n' '$(CURDIR)/output/index.html'

serve: .venv/.run
	@$(python) build.py serve

check: .venv/.run
	@$(python) build.py check

hooks: .venv/.run
	@hook="$$(git rev-parse --git-path hooks)/pre-commit"; \
	if [ -e "$$hook" ] && ! grep -q gongkai "$$hook"; then \
	  echo "已有别的钩子，没有覆盖： Another hook is there and was left alone: $$hook" >&2; exit 1; \
	fi; \
	mkdir -p "$$(dirname "$$hook")"; install -m 755 .githooks/pre-commit "$$hook"; echo "已安装 $$hook"

test: system .venv/.test node_modules/.made
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy
	$(in_memory) $(python) -m pytest -n $(workers) --dist worksteal

soak: system .venv/.test node_modules/.made
	$(python) -m pytest -m soak

bench: .venv/.run
	$(python) -m $(if $(sizes),bench.growth $(sizes),bench.compare $(if $(texts),--texts $(texts)))

golden: .venv/.test
	$(python) -m tests.golden

screenshots: system .venv/.test
	$(python) -m tests.browser.screenshots $(names)

format: .venv/.test
	$(python) -m ruff check --fix
	$(python) -m ruff format

lock: .venv/.test
	$(lock) $(renew) --output-file requirements/run.txt
	$(lock) $(renew) --extra test --constraint requirements/run.txt --output-file requirements/test.txt
	npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund

clean:
	rm -rf .venv node_modules .gongkai/cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

# --- the environment ---------------------------------------------------------------------

old_python = 需要 Python 3.11 或更高版本： Python 3.11 or newer is needed: make PYTHON=python3.11
no_venv = 缺少 venv 模块，请先运行： The venv module is missing; run first: apt-get install python3-venv

.venv/.made: requirements/run.txt requirements/test.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo '$(old_python)' >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo '$(no_venv)' >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@touch $@

.venv/.run: .venv/.made
	$(pip) install --require-hashes --requirement requirements/run.txt
	@touch $@

.venv/.test: .venv/.made
	$(pip) install --require-hashes --requirement requirements/test.txt
	@touch $@

# What vnu-jar's install script would fetch is a Java of its own; the system's does.
node_modules/.made: package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
	@touch $@

# --- what the tests need of the system ---------------------------------------------------

# libatomic1 is what Playwright's own Node.js needs and a small Debian lacks.
has = $(shell command -v $(1) 2>/dev/null)
missing = $(strip \
	$(if $(shell $(PYTHON) -c 'import venv, ensurepip; print(1)' 2>/dev/null),,python3-venv) \
	$(shell test -x /sbin/ldconfig && ! /sbin/ldconfig -p | grep libatomic.so.1 >/dev/null && echo libatomic1) \
	$(if $(call has,chromium)$(call has,google-chrome),,chromium) \
	$(if $(shell fc-list :lang=zh-cn family 2>/dev/null),,fontconfig fonts-noto-cjk) \
	$(if $(call has,java),,default-jre-headless) \
	$(if $(call has,node),,nodejs) \
	$(if $(call has,npm),,npm))

system: needed := $(missing)
system:
	@test -z '$(needed)' && exit 0; \
	if [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then \
	  echo '测试还缺系统软件，请先运行： The tests need more of the system; run first: sudo apt-get install $(needed)' >&2; \
	  exit 1; \
	fi; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get update --quiet=2; \
	apt-get install --yes --quiet=2 --no-install-recommends $(needed)
