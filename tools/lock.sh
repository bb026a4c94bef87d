#!/bin/sh
# Writes requirements/*.lock: versions and hashes for every Python from 3.11 and every system, and nothing about where packages come from.
# run.lock is what a user of the program has; dev and bench add to it and never change it. Usage: tools/lock.sh UV [--upgrade]
set -eu
uv=$1
shift
cd "$(dirname "$0")/../requirements"
export UV_CUSTOM_COMPILE_COMMAND="make lock" UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"
compile() { "$uv" pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-annotate --no-emit-index-url "$@" >/dev/null; }
compile setup.in --output-file setup.lock "$@"
compile ../pyproject.toml --group ../pyproject.toml:build --output-file run.lock "$@"
compile ../pyproject.toml --group ../pyproject.toml:build --group ../pyproject.toml:dev --constraint run.lock --output-file dev.lock "$@"
compile ../pyproject.toml --group ../pyproject.toml:fuzz --constraint run.lock --output-file fuzz.lock "$@"
compile ../pyproject.toml --group ../pyproject.toml:bench --constraint dev.lock --output-file bench.lock "$@"
