#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first day: a clinic is made, its recovery key copied by hand and typed back in part; a second
window is told who has the clinic open; lunch, and back at work."""

import os
import re

import driver
from steps import CLINIC, PASSPHRASE, custosctl, expect


def found(window):
    window.click_at(window.wait_for("list item", "Start a new clinic"))
    window.type(window.wait_for("text box", "Name of the clinic"), CLINIC)
    window.type(window.find("text box", "Your name"), "Ana Lindqvist")
    window.type(window.find("text box", "Account name, to sign in with"), "ana")

    # What everybody would try first is refused in words, and so is a slip of the finger.
    window.type(window.find("text box", "Passphrase"), "password1234")
    window.wait_for("label", driver.containing("a thief would try"))
    window.picture("new-clinic-weak")
    window.type(window.find("text box", "Passphrase"), PASSPHRASE)
    window.type(window.find("text box", "The same again"), PASSPHRASE[:-1])
    window.click(window.find("button", "Make the clinic"))
    window.wait_for("label", driver.containing("passphrases differ"))
    window.picture("new-clinic-slip")
    window.type(window.find("text box", "The same again"), PASSPHRASE)
    window.click(window.find("button", "Make the clinic"))


def copy_key(window):
    """Returns the groups of the recovery key by their number, as somebody writes them down."""
    window.wait_for("label", "The recovery key")
    words = window.labels()
    window.picture("recovery-key")
    return {number: group for number, group in zip(words, words[1:])
            if re.fullmatch(r"\d+", number) and re.fullmatch(r"[0-9A-Z]{4}", group)}


def type_back(window, groups):
    window.click(window.find("button", driver.containing("on paper")))
    window.wait_for("label", driver.containing("two groups"))
    for group in groups.values():
        expect(not window.is_showing("label", group), "the key is still on the screen")
    rows = window.find_all("text box", re.compile(r"Group \d+"))
    expect(len(rows) == 2, "not two groups are asked for")

    for row in rows:
        window.type(row, "0000")
    window.click(window.find("button", "Begin"))
    window.wait_for("label", driver.containing("not what the sheet says"))
    window.picture("recovery-key-wrong")
    for row in rows:
        window.type(row, groups[row.label.split()[1]].lower())
    window.click(window.find("button", "Begin"))


def unlock(window):
    window.type(window.wait_for("text box", "Passphrase"), PASSPHRASE)
    window.click(window.find("button", "Unlock"))
    window.wait_for("label", "No patients yet")


def come_second(desk, clinic):
    """Somebody opens the same clinic in another window, knowing the passphrase."""
    second = desk.start([desk.program("custos"), "--clinic", clinic])
    second.type(second.wait_for("text box", "Passphrase"), PASSPHRASE)
    second.click(second.find("button", "Unlock"))
    second.wait_for("label", re.compile(r"ana.*since", re.DOTALL))
    second.picture("second-window")
    second.stop()


def journey(desk):
    clinic = os.path.join(desk.home, "clinic")
    desk.keyring()
    window = desk.start([desk.program("custos"), "--clinic", clinic])
    found(window)
    groups = copy_key(window)
    expect(len(groups) == 14, "the recovery key has %d groups" % len(groups))
    type_back(window, groups)
    window.wait_for("label", "No patients yet")
    window.picture("begun")

    come_second(desk, clinic)
    window.focus()
    window.press("ctrl+l")
    window.reconnect()
    expect(not window.is_showing("label", CLINIC), "the clinic's name is still on the screen")
    unlock(window)
    window.stop()

    # Each of it is in the trail, and the trail is whole.
    custosctl(desk, clinic, "ana", "audit", "verify")


driver.run(journey)
