#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: check-sizes.sh TREE   files of at most 600 lines, functions of 80, .ui of 300
# A function's body lies between a "{" and a "}" in the first column. The tables of tests/rules
# are the specification, a row a case, and as long as it is.
find "$1/src" "$1/tests" \( -name '*.[ch]' -o -name '*.ui' -o -name '*.py' \) -exec awk '
  function tell (what) { print FILENAME ":" FNR ": " what; bad = 1 }
  FNR == 1               { most = FILENAME ~ /\.ui$/ ? 300 : 600; begins = 0 }
  FNR == most + 1 && FILENAME !~ /\/tests\/rules\// { tell("more than " most " lines") }
  FILENAME ~ /\.c$/ && /^\{/ { begins = FNR }
  FILENAME ~ /\.c$/ && /^\}/ && begins {
    if (FNR - begins - 1 > 80)
      tell("a function of " FNR - begins - 1 " lines")
    begins = 0
  }
  END { exit bad }' {} + || exit 1
