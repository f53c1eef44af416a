#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody mistypes the passphrase, gets in, locks with Ctrl+L, and gets in again."""

import os

import driver

PASSPHRASE = "seven quiet herons wait"


def sign_in(window, passphrase):
    entry = window.wait_for("text box", "Passphrase")
    # The name is asked for once; after a mistake it is still known.
    if window.is_showing("text box", "Account name"):
        window.type(window.find("text box", "Account name"), "ana")
    window.type(entry, passphrase)
    window.click(window.find("button", "Unlock"))


def journey(desk):
    clinic = os.path.join(desk.home, "clinic")
    phrase_file = os.path.join(desk.home, "phrase")
    with open(phrase_file, "w", encoding="utf-8") as file:
        file.write(PASSPHRASE)
    desk.run([desk.program("custosctl"), "--clinic", clinic, "--passphrase-file", phrase_file,
              "new", "--name", "Larkspur Family Practice", "--admin", "ana", "--no-keyring"])

    window = desk.start([desk.program("custos"), "--clinic", clinic])
    sign_in(window, "seven quiet herons want")
    window.wait_for("label", driver.containing("do not open the clinic"))
    window.picture("unlock-wrong")
    sign_in(window, PASSPHRASE)
    window.wait_for("search box", "Find a patient")
    window.wait_for("label", "No patients yet")
    window.picture("unlocked")

    window.press("ctrl+l")
    window.reconnect()
    window.wait_for("text box", "Passphrase")
    if window.is_showing("label", "Larkspur Family Practice"):
        raise driver.JourneyError("the clinic's name is still on the screen")
    window.picture("locked")
    sign_in(window, PASSPHRASE)
    window.wait_for("label", "No patients yet")

    # Each of it is in the trail, and the trail is whole.
    window.stop()
    desk.run([desk.program("custosctl"), "--clinic", clinic, "--as", "ana", "--passphrase-file",
              phrase_file, "audit", "verify"])


driver.run(journey)
