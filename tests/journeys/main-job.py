#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job on the demonstration clinic: find a patient, read the chart, release a packet, check it.

data/demo/run.sh plays it where there is no display. CUSTOS_DEMO_CLINIC and CUSTOS_DEMO_PACKET name the
clinic and the PDF to be written; without them both are made in the journey's own HOME.
"""

import os

import driver
import steps

RECORD = "000012"
KINDS = "kinds=problem allergy note"


def custosctl(desk, folder, account, *arguments, expect=0):
    """The whole staff of the demonstration has one passphrase."""
    return desk.run([desk.program("custosctl"), "--clinic", folder, "--as", account, "--passphrase-file",
                     os.path.join(folder, "passphrase.txt"), *arguments], expect)


def open_window(desk, folder, **environment):
    window = desk.start([desk.program("custos"), "--clinic", folder, "--as", "demo", "--passphrase-file",
                         os.path.join(folder, "passphrase.txt")], **environment)
    window.wait_for("search box", "Find a patient")
    return window


def find_patient(window):
    window.type(window.find("search box", "Find a patient"), "kendrick dor")
    window.wait_for("label", RECORD)
    window.picture("patients")
    window.press("Return")
    window.wait_for("label", driver.containing("· " + RECORD))
    window.wait_for("list", "Sections of the chart")


def read_chart(window, suffix=""):
    """A picture of each section; the list of sections names them."""
    window.wait_for("label", "Summary")
    rows = window.find_all("list item", below=window.find("list", "Sections of the chart"))
    steps.expect(len(rows) >= 4, "the chart has too few sections")
    for number, row in enumerate(rows, 1):
        window.click_at(row)
        window.picture("chart-%02d%s" % (number, suffix))


def visit_places(window):
    rows = window.find_all("list item", below=window.find("list", "Places"))
    steps.expect(len(rows) == 6, "the rail has not its six places")
    for row in rows:
        window.click_at(row)
        window.picture("place-" + row.label.lower())


def release(desk, folder, packet):
    """Who asks, by what right, a second look, and out; nothing leaves with a step left out."""
    number = custosctl(desk, folder, "him", "request", "new", RECORD, "requester-kind=attorney",
                       "requester=Freya Lind", "organization=Lind Law", "purpose=benefits",
                       "basis=authorization", "identity-check=letterhead",
                       "authority-check=authorization", "identifiers=name birth-date",
                       KINDS).split("\t")[0]
    custosctl(desk, folder, "him", "request", "release", number, "--out", packet, expect=1)
    steps.expect(not os.path.exists(packet), "a packet left without an authorization")

    custosctl(desk, folder, "him", "request", "form", number,
              "description=Problems, allergies, notes", "discloser=Cedar Hollow", "recipient=Lind Law",
              "purposes=benefits", KINDS, "expiration=date", "expires-on=2099-01-05", "is-signed=yes",
              "signed-on=2026-01-05", "signer=patient", "states-revocation=yes",
              "states-conditioning=yes", "states-redisclosure=yes", "for-other-records=yes")
    custosctl(desk, folder, "him", "request", "step", number, "second-check")
    custosctl(desk, folder, "privacy", "request", "check", number)
    custosctl(desk, folder, "him", "request", "release", number, "--out", packet)
    steps.expect(number in custosctl(desk, folder, "him", "release", "verify", packet),
                 "the packet is not known again")
    return number


def change_one_byte(packet, changed):
    with open(packet, "rb") as file:
        data = bytearray(file.read())
    data[len(data) // 2] ^= 1
    with open(changed, "wb") as file:
        file.write(data)


def journey(desk):
    folder, _ = steps.demonstration(desk)
    packet = os.environ.get("CUSTOS_DEMO_PACKET") or os.path.join(desk.home, "packet.pdf")

    if os.path.exists(packet):
        os.remove(packet)

    window = open_window(desk, folder)
    find_patient(window)
    read_chart(window)
    visit_places(window)
    window.stop()
    window = open_window(desk, folder, ADW_DEBUG_COLOR_SCHEME="prefer-dark")
    find_patient(window)
    read_chart(window, "-dark")
    window.stop()

    number = release(desk, folder, packet)
    changed = os.path.join(desk.home, "changed.pdf")
    change_one_byte(packet, changed)
    custosctl(desk, folder, "him", "release", "verify", changed, expect=1)
    window = open_window(desk, folder)
    window.press("ctrl+4")
    window.wait_for("label", "Requests")
    window.picture("requests-after")
    window.stop()
    steps.expect("released" in custosctl(desk, folder, "him", "request", "show", number),
                 "the request does not say that it was released")
    custosctl(desk, folder, "privacy", "audit", "verify")


driver.run(journey)
