#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-sql.py SRC   SQL is written down, never put together at run time (SECURITY A18)

Looks into every call that makes a string, over as many lines as it takes, for words of SQL in its
literals; and outside the store for statements of SQL altogether.
"""

import os
import re
import sys

# Pragmas take no parameters, so these two make their statements from tables and numbers of ours.
EXCEPTED = {"store/database/custos-sqlite-settings.c", "store/database/custos-sqlite-migrate.c"}
MAKERS = re.compile(r"\b(g_strdup_v?printf|g_strconcat|g_strjoinv?|g_string_(?:append|prepend|insert)\w*"
                    r"|g_string_v?printf|g_string_new|s?n?printf|asprintf|g_string_replace"
                    r"|sqlite3_\w*mprintf|sqlite3_snprintf|str(?:n?cpy|n?cat)) *\(")
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|REPLACE INTO|CREATE|DROP|ALTER|ATTACH|PRAGMA|WHERE"
                 r"|ORDER BY|GROUP BY|LIMIT|VALUES|MATCH)\b")
STATEMENT = re.compile(r"\b(SELECT\b.*\bFROM|INSERT INTO|UPDATE\b.*\bSET|DELETE FROM)\b")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def call_text(text, start):
    """From the opening parenthesis to the one that closes it; those in literals do not count."""
    depth = 0
    for token in re.finditer(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)\'|[()]', text[start:]):
        depth += {"(": 1, ")": -1}.get(token.group(), 0)
        if depth == 0:
            return text[start:start + token.end()]
    return text[start:]


def complaints(path, inner):
    with open(path, encoding="utf-8") as file:
        text = COMMENT.sub(blank, file.read())
    if inner not in EXCEPTED:
        for call in MAKERS.finditer(text):
            literals = " ".join(LITERAL.findall(call_text(text, call.end() - 1)))
            if SQL.search(literals):
                yield text.count("\n", 0, call.start()) + 1, "SQL put together by " + call.group(1)
    if not inner.startswith("store/"):
        for literal in LITERAL.finditer(text):
            if STATEMENT.search(literal.group(1)):
                yield text.count("\n", 0, literal.start()) + 1, "SQL outside the store"


def main(source):
    bad = False
    for folder, _, names in os.walk(source):
        for name in sorted(names):
            if name.endswith((".c", ".h")):
                path = os.path.join(folder, name)
                for line, what in complaints(path, os.path.relpath(path, source)):
                    print("%s:%d: %s" % (path, line, what))
                    bad = True
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
