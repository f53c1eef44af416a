#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: check-quiet.sh SRC   nothing goes to a log or a terminal that could hold what a record says
# custosctl and custos-reader talk to whoever called them. A mistake in the program, or no memory left,
# is said in fixed words; only these two say a name, and it is one of a field or a parameter.
names_only='/(model/custos-record|store/database/custos-query)\.c:'
status=0

if grep -rnE '\b(g_(message|debug|info|warning|log|log_structured|print|printerr)|v?f?printf|f?puts|perror|syslog) *\(' \
  "$1" --include=*.c --include=*.h | grep -vE "^$1/(cli|reader)/"; then
  echo "↑ only cli and reader print"
  status=1
fi

if grep -rnE '\bg_(critical|error) *\(' "$1" --include=*.c \
  | grep -vE "g_(critical|error) \(\"[^%\"]*\"\);|$names_only"; then
  echo "↑ a critical takes fixed words, without a value in them"
  status=1
fi

exit $status
