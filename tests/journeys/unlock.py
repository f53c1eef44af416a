#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody mistypes the passphrase, gets in, locks with Ctrl+L, and gets in again."""

import driver
from steps import CLINIC, custosctl, expect, new_clinic, sign_in


def journey(desk):
    clinic = new_clinic(desk)
    window = desk.start([desk.program("custos"), "--clinic", clinic])
    sign_in(window, "ana", "seven quiet herons want")
    window.wait_for("label", driver.containing("do not open the clinic"))
    window.picture("unlock-wrong")
    sign_in(window, "ana")
    window.wait_for("search box", "Find a patient")
    window.wait_for("label", "No patients yet")
    window.picture("unlocked")

    window.press("ctrl+l")
    window.reconnect()
    window.wait_for("text box", "Passphrase")
    expect(not window.is_showing("label", CLINIC), "the clinic's name is still on the screen")
    window.picture("locked")
    sign_in(window, "ana")
    window.wait_for("label", "No patients yet")

    # Each of it is in the trail, and the trail is whole.
    window.stop()
    custosctl(desk, clinic, "ana", "audit", "verify")


driver.run(journey)
