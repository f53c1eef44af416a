# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: make-sensitivity-table.py TSV C   the table of suggestions as rows of C"""

import re
import sys

SENSITIVITIES = {
    "restricted", "psychotherapy", "substance-use", "substance-use-counseling", "self-pay", "hiv",
    "reproductive", "minor-consented",
}
DAY = re.compile(r"(\d{4}-\d\d-\d\d)?")
CODE = re.compile(r"[0-9A-Z]+")


def quote(text):
    return "NULL" if text == "" else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def read(path):
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 7:
                sys.exit(f"{path}:{number}: {len(fields)} fields, not 7")
            system, first, last, sensitivity, since, until, source = fields
            if system not in ("icd-10-cm", "snomed"):
                sys.exit(f"{path}:{number}: system {system}")
            if not (CODE.fullmatch(first) and CODE.fullmatch(last)) or len(first) != len(last):
                sys.exit(f"{path}:{number}: range {first} to {last}")
            if first > last or sensitivity not in SENSITIVITIES or not source:
                sys.exit(f"{path}:{number}: order, sensitivity or source")
            if not (DAY.fullmatch(since) and DAY.fullmatch(until)):
                sys.exit(f"{path}:{number}: days")
            constant = "CUSTOS_SENSITIVITY_" + sensitivity.upper().replace("-", "_")
            texts = ", ".join(quote(t) for t in (system, first, last))
            days = ", ".join(quote(t) for t in (since, until, source))
            yield f"  {{ {texts}, {constant}, {days} }},\n"


def main():
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.writelines(read(sys.argv[1]))


main()
