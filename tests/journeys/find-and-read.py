#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name half remembered is typed, the right one of two alike is opened, and the chart is read section by
section; then a second chart beside it."""

import re

import driver
from steps import custosctl, demonstration, expect, open_demonstration

FIRST = ("Carter, James R.", "02/11/1955", "000103")
SECOND = ("Álvarez, Raúl", "03/30/1979", "000100")


def search(window, words, wanted):
    """Types words and opens the chart of who is meant, who must be among the first three."""
    window.press("ctrl+k")
    window.type(window.find("search box", "Find a patient"), words)
    window.wait_for("label", re.compile("match(es)? “%s”" % words))
    for _ in range(3):
        if window.is_showing("label", wanted[2], below=window.find("widget", "CustosPatientPreview")):
            break
        window.press("Down")
    window.press("Return")


def see_banner(window, who):
    """The three things that say whose chart it is stand in it, whole."""
    chart = window.wait_for("widget", "CustosChartBanner")
    for words in who:
        expect(window.is_showing("label", words, below=chart), "“%s” is not in the banner" % words)
    window.wait_gone("label", "Reading…")


def sections(window):
    """The list of sections, and their names."""
    found = window.wait_for("list", "Sections of the chart")
    names = [next(iter(window.labels(row)), "") for row in window.find_all("list item", below=found)]
    return found, names


def read_sections(window, who):
    found, names = sections(window)
    for name in ("Summary", "Problems", "Medications", "Allergies"):
        expect(name in names, "the chart has no %s" % name)
    for index, name in enumerate(names):
        window.choose(found, index)
        see_banner(window, who)
        expect(not window.is_showing("button", "Try again"), "%s could not be read" % name)
        window.picture("chart-" + re.sub(r"\W+", "-", name.lower()))


def journey(desk):
    clinic, _ = demonstration(desk)
    window = open_demonstration(desk, clinic)
    window.picture("patients")

    # Alike, but not of the same age: the banner says that there is another.
    window.type(window.find("search box", "Find a patient"), "james carter")
    window.wait_for("label", "Carter, James T.")
    window.picture("search")
    search(window, "james carter", FIRST)
    see_banner(window, FIRST)
    window.picture("chart")
    read_sections(window, FIRST)

    # Written as it sounds.
    search(window, "raul alvares", SECOND)
    see_banner(window, SECOND)
    expect(not window.is_showing("label", FIRST[0], below=window.find("widget", "CustosChartBanner")),
           "the other patient is still in the banner")
    window.press("ctrl+Tab")
    window.picture("second-chart")
    window.stop()

    # Who looked is on record: both charts, once each in a quarter of an hour; a document has its own row.
    for who in (FIRST, SECOND):
        trail = custosctl(desk, clinic, "demo", "audit", "list", who[2]).splitlines()
        acts = [row.split("\t")[3] for row in trail]
        looks = [act for act in acts if not act.startswith(("demo.", "audit.", "documents."))]
        expect(len(looks) == 1, "looks into %s on record: %s" % (who[2], looks))
    custosctl(desk, clinic, "demo", "audit", "verify")


driver.run(journey)
