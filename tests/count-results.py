#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: count-results.py TESTLOG.json...   prints "N passed, N failed, N skipped"

Meson's log has one JSON object a line, each a program. A program that speaks TAP counts by its cases;
one that ended badly without a failed case (a crash, a time-out) counts as one failure, and one that
ended well without any case as what Meson says of it. A log that is not there is a build that
did not get as far as its tests: one failure.
"""

import json
import os
import re
import sys

BAD = {"FAIL", "TIMEOUT", "ERROR", "INTERRUPT", "UNEXPECTEDPASS"}
CASE = re.compile(r"^(not )?ok\b(?:[^#\\]|\\.)*(#\s*SKIP\b)?", re.IGNORECASE)


def count_program(entry):
    passed = failed = skipped = 0
    result = entry["result"]
    lines = (entry.get("stdout") or "").splitlines()
    if any(re.match(r"^1\.\.\d+", line) for line in lines):
        for match in filter(None, map(CASE.match, lines)):
            if match.group(2):
                skipped += 1
            elif match.group(1):
                failed += 1
            else:
                passed += 1
    if result in BAD:
        failed = max(failed, 1)
    elif not (passed or failed or skipped):
        passed, skipped = (0, 1) if result == "SKIP" else (1, 0)
    return passed, failed, skipped


def main(paths):
    totals = [0, 0, 0]
    for path in paths:
        if not os.path.exists(path):
            print("no test was run: %s is not there" % path)
            totals[1] += 1
            continue
        with open(path, encoding="utf-8") as log:
            for line in filter(str.strip, log):
                totals = [a + b for a, b in zip(totals, count_program(json.loads(line)))]
    print("%d passed, %d failed, %d skipped" % tuple(totals))
    return 1 if totals[1] or not totals[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
