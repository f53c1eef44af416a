#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: check-form.sh TREE   our C form, where uncrustify 0.72 is at hand (77: it is not;
# Debian 13's 0.78 puts the stars of pointers to functions elsewhere)
uncrustify --version 2>/dev/null | grep -q '0\.72' || exit 77
status=0
for file in $(find "$1/src" "$1/tests" -name '*.[ch]'); do
  # One at a time: uncrustify 0.72 carries its state from one file into the next.
  uncrustify -q -c "$1/.uncrustify.cfg" --check -l C -f "$file" | grep FAIL && status=1
  awk -v file="$file" 'length > 96 { print file ":" FNR ": over 96 columns"; bad = 1 } END { exit bad }' \
    "$file" || status=1
done
exit $status
