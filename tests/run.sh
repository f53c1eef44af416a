#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: sh tests/run.sh [--long]
#
# Installs what is missing, builds, and runs every test: once as it is shipped, once under
# AddressSanitizer and UndefinedBehaviorSanitizer (all but the journeys). The last line says how many
# cases passed, failed and were skipped. --long adds the faults that take up to an hour each and the
# benchmarks; the tests see it as CUSTOS_TEST_LONG=1.
set -eu
cd "$(dirname "$0")/.."

case ${1-} in
  '')     long= patience=4 ;; # a busy machine is no failure
  --long) long=1 patience=60; export CUSTOS_TEST_LONG=1 ;;
  *)      echo "usage: sh tests/run.sh [--long]" >&2; exit 2 ;;
esac

export LC_ALL=C.UTF-8
# Where a desktop's own Python is first in the path, the system's still has to run Meson.
PATH=/usr/bin:/bin:/usr/sbin:/sbin:$PATH
status=0

# Usage: build FOLDER OPTION…   sets the folder up, or again with the options it should have
build () {
  folder=$1
  shift
  rm -f "$folder/meson-logs/testlog.json"
  if [ -f "$folder/build.ninja" ]; then
    meson configure "$folder" "$@" && ninja -C "$folder"
  else
    meson setup "$folder" "$@" && ninja -C "$folder"
  fi
}

# Usage: run_tests FOLDER OPTION…   a failing test is remembered, and the rest still runs
run_tests () {
  folder=$1
  shift
  meson test -C "$folder" --print-errorlogs --timeout-multiplier="$patience" "$@" || status=1
}

sh .ci/install-packages.sh

build _build && run_tests _build || status=1
if [ -n "$long" ]; then
  meson test -C _build --benchmark --verbose || status=1
fi

# A sanitizer that only reports would let the test pass.
build _build-asan -Db_sanitize=address,undefined -Db_lundef=false -Doptimization=1 \
  -Dc_args=-fno-sanitize-recover=undefined \
  && run_tests _build-asan --no-suite journeys --no-suite lint || status=1

/usr/bin/python3 tests/count-results.py _build/meson-logs/testlog.json _build-asan/meson-logs/testlog.json \
  || status=1
exit $status
