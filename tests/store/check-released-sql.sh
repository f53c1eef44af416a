#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: check-released-sql.sh SQL-FOLDER HASHES FIXTURES
#
# A released migration has run in somebody's clinic and is never edited again: what should be different
# goes into a new one. HASHES has a line for each released one, as sha256sum writes it; each has a record
# file of its version in FIXTURES. A migration after the last of HASHES is not released yet.
set -eu
(cd "$1" && sha256sum --strict --quiet -c "$2") || { echo "a released migration was edited"; exit 1; }

status=0
number=0
while read -r hash name; do
  number=$((number + 1))
  case $name in
    "$(printf '%03d' "$number")"-*) ;;
    *) echo "$name is not number $number"; status=1 ;;
  esac
  fixture=$3/version-${name%%-*}.db
  [ -s "$fixture" ] || { echo "no record file of version $name: $fixture"; status=1; }
done <"$2"
[ "$number" -gt 0 ] || { echo "no hashes"; status=1; }
exit $status
