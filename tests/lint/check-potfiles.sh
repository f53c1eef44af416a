#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: check-potfiles.sh TREE [--write]   po/POTFILES.in names every file with words for a person
# With --write it is made to.
cd "$1" || exit 1

words () {
  {
    find data -name '*.in' -o -name '*.gschema.xml'
    grep -rlE '(^|[^A-Za-z0-9_])(N?C?_|g_dngettext|ngettext) ?\(' src --include=*.c --include=*.h
    grep -rlE 'translatable="(yes|true|1)"' src --include=*.ui
  } | LC_ALL=C sort
}

head='# Every file with words for a person. Made by: sh tests/lint/check-potfiles.sh . --write'
if [ "${2-}" = --write ]; then
  { echo "$head"; words; } >po/POTFILES.in
  exit
fi

# The order is free, since merges only add lines.
wanted=$(words)
listed=$(grep -v '^#' po/POTFILES.in | LC_ALL=C sort -u)
if [ "$wanted" != "$listed" ]; then
  printf '%s\n' "$listed" >"${TMPDIR:-/tmp}/potfiles.$$"
  printf '%s\n' "$wanted" | diff "${TMPDIR:-/tmp}/potfiles.$$" -
  rm -f "${TMPDIR:-/tmp}/potfiles.$$"
  echo "↑ po/POTFILES.in; mend it with: sh tests/lint/check-potfiles.sh . --write"
  exit 1
fi
