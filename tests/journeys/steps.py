# SPDX-License-Identifier: GPL-3.0-or-later
"""What several journeys begin with: a clinic, its passphrase, signing in."""

import os

import driver

PASSPHRASE = "seven quiet herons wait"
CLINIC = "Larkspur Family Practice"


def phrase_file(desk):
    path = os.path.join(desk.home, "phrase")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PASSPHRASE)
    return path


def custosctl(desk, clinic, account, *arguments, ends=0):
    """The command line on the same clinic; what it printed."""
    demonstration_file = os.path.join(clinic, "passphrase.txt")
    file = demonstration_file if os.path.exists(demonstration_file) else phrase_file(desk)
    return desk.run([desk.program("custosctl"), "--clinic", clinic, "--as", account,
                     "--passphrase-file", file, *arguments], ends)


def new_clinic(desk, account="ana"):
    """An empty clinic, whose only account has every role; the folder."""
    folder = os.path.join(desk.home, "clinic")
    desk.run([desk.program("custosctl"), "--clinic", folder, "--passphrase-file", phrase_file(desk),
              "new", "--name", CLINIC, "--admin", account, "--no-keyring"])
    return folder


def demonstration(desk):
    """The demonstration clinic, as data/demo/run.sh has it; the folder and its file with the passphrase."""
    folder = os.environ.get("CUSTOS_DEMO_CLINIC")
    if not folder:
        folder = os.path.join(desk.home, "demonstration")
        desk.run([desk.program("custosctl"), "demo", folder])
    return folder, os.path.join(folder, "passphrase.txt")


def open_demonstration(desk, clinic, account="demo"):
    """A window signed in to it, with its patients on the screen."""
    window = desk.start([desk.program("custos"), "--clinic", clinic, "--as", account,
                         "--passphrase-file", os.path.join(clinic, "passphrase.txt")])
    window.wait_for("label", driver.containing(" patients"), seconds=60)
    return window


def sign_in(window, account, passphrase=PASSPHRASE):
    entry = window.wait_for("text box", "Passphrase")
    # The name is asked for once; after a mistake it is still known.
    if window.is_showing("text box", "Account name"):
        window.type(window.find("text box", "Account name"), account)
    window.type(entry, passphrase)
    window.click(window.find("button", "Unlock"))


def expect(condition, what):
    """Stops the journey unless it is so."""
    if not condition:
        raise driver.JourneyError(what)
