#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program tells a screen reader: its accessibles, asked over D-Bus."""

import contextlib

A11Y = "org.a11y.atspi."
VISIBLE = 30  # numbers of AtspiStateType
SENSITIVE = 24
SELECTED = 23
CHECKED = 4


class JourneyError(Exception):
    """What was looked for is not there, or did not do what it was asked."""


class Node:
    """One accessible: the name of its program on the bus and its path there."""

    def __init__(self, bus, name, path):
        self.bus, self.name, self.path = bus, name, path

    def __eq__(self, other):
        return (self.name, self.path) == (other.name, other.path)

    def __hash__(self):
        return hash((self.name, self.path))

    def call(self, interface, method, arguments=None, reply=None):
        return self.bus.call(self.name, self.path, A11Y + interface, method, arguments, reply)

    def get(self, interface, key):
        return self.bus.get(self.name, self.path, A11Y + interface, key)

    @property
    def role(self):
        return self.call("Accessible", "GetRoleName")[0]

    @property
    def label(self):
        name = self.get("Accessible", "Name")
        # A button of a dialog is labelled by itself and by what stands in it, "Sign Sign", and one with
        # a mnemonic says it, too.
        spoken = name.replace("_", "")
        half = spoken[:len(spoken) // 2]
        return half if spoken == half + " " + half else name

    @property
    def parent(self):
        name, path = self.get("Accessible", "Parent")
        return Node(self.bus, name, path)

    @property
    def states(self):
        low, high = self.call("Accessible", "GetState")[0]
        return {i for i in range(64) if (low | high << 32) >> i & 1}

    @property
    def children(self):
        return [Node(self.bus, name, path)
                for name, path in self.call("Accessible", "GetChildren")[0]
                if not path.endswith("/null")]

    @property
    def text(self):
        """What an entry or text view holds."""
        count = self.get("Text", "CharacterCount")
        return self.call("Text", "GetText", ("(ii)", (0, count)))[0]

    @property
    def interfaces(self):
        return [name[len(A11Y):] for name in self.call("Accessible", "GetInterfaces")[0]]

    @property
    def box(self):
        """x, y, width, height in its window; on the screen, too, for the one that stands at 0,0."""
        return self.call("Component", "GetExtents", ("(u)", (1,)))[0]


class Bus:
    """The accessibility bus, which the session's bus knows the way to."""

    def __init__(self):
        from gi.repository import Gio, GLib
        self.glib = GLib
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                     None, None, Gio.DBusCallFlags.NONE, 10000, None).unpack()
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.no_flags = Gio.DBusCallFlags.NONE

    def call(self, name, path, interface, method, arguments=None, reply=None):
        variant = self.glib.Variant(*arguments) if arguments else None
        try:
            answer = self.connection.call_sync(name, path, interface, method, variant, reply,
                                               self.no_flags, 10000, None)
        except self.glib.Error as error:
            raise JourneyError("%s.%s: %s" % (interface, method, error.message)) from error
        return answer.unpack()

    def get(self, name, path, interface, key):
        return self.call(name, path, "org.freedesktop.DBus.Properties", "Get",
                         ("(ss)", (interface, key)))[0]

    def call_many(self, calls):
        """Sends all the calls, then waits for all the answers; None where one failed."""
        answers = [None] * len(calls)
        left = set(range(len(calls)))

        def done(connection, result, index):
            with contextlib.suppress(self.glib.Error):
                answers[index] = connection.call_finish(result).unpack()
            left.discard(index)

        for index, (name, path, interface, method) in enumerate(calls):
            self.connection.call(name, path, interface, method, None, None, self.no_flags, 10000, None,
                                 done, index)
        while left:
            self.glib.MainContext.default().iteration(True)
        return answers

    def roles_and_children(self, nodes):
        """For each node its role's name and its children; a tree is asked level by level."""
        calls = [(node.name, node.path, A11Y + "Accessible", method)
                 for node in nodes for method in ("GetRoleName", "GetChildren")]
        answers = self.call_many(calls)
        for role, children in zip(answers[::2], answers[1::2]):
            yield (role[0] if role else "",
                   [Node(self, name, path) for name, path in (children[0] if children else [])
                    if not path.endswith("/null")])

    def root_of_process(self, pid, but_not=None):
        """The application object that this process has put on the bus, or None; but_not is a name
        on the bus that it had before."""
        registry = Node(self, A11Y + "Registry", "/org/a11y/atspi/accessible/root")
        for node in registry.children:
            with contextlib.suppress(JourneyError):
                owner, = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                   "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                   ("(s)", (node.name,)))
                if owner == pid and node.name != but_not:
                    return node
        return None
