#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a real program over AT-SPI, by the roles and labels a screen reader is given.

A journey is a script that hands its function to run():

    import driver

    def journey(desk):
        program = desk.start([desk.program("custos"), "--clinic", folder])
        program.type(program.wait_for("text box", "Passphrase"), "…")
        program.click(program.find("button", "Unlock"))
        program.picture("unlocked")

    driver.run(journey)

Everything happens on a desktop of its own: an Xvfb with no window manager, so that the window stands
at 0,0 and coordinates mean something; a bus, an accessibility bus and a HOME that are gone
afterwards. accessible.py asks over D-Bus itself: libatspi's cache is stale where no main loop runs.

Roles are GTK's own words: button, checkbox, text box (passwords too), search box, label, list,
list item, menu item, dialog, window. What has no label is called by its class, "GtkImage".

What GTK 4.8 does not offer over AT-SPI (focus, actions on check boxes, rows and tabs) goes through
xdotool: press() for keys and click_at() for places in the main window.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from accessible import Bus, JourneyError, Node, SENSITIVE, VISIBLE

WAIT = 15.0          # seconds; how long wait_for() is patient unless told otherwise
STEP = 0.05          # seconds between two looks
SKIPPED = 77         # for Meson
JOURNEY_LIMIT = 600  # seconds for a whole journey
TOP = ("window", "dialog", "application")


def matches(wanted, found):
    """A label is given whole, or as a compiled expression that must be found in it."""
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(found) is not None
    return wanted == found


def containing(words):
    """A label that has these words somewhere, in any case."""
    return re.compile(re.escape(words), re.IGNORECASE)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


class Program:
    """A running program; each method is one thing that a person does or sees."""

    def __init__(self, desk, process):
        self.desk, self.process = desk, process
        self.root = desk.wait_until(lambda: self.running() and desk.bus.root_of_process(process.pid),
                                    "the program shows itself to screen readers")

    def reconnect(self):
        """After locking, which starts the program afresh in the same process."""
        old = self.root.name
        self.root = self.desk.wait_until(
            lambda: self.running() and self.desk.bus.root_of_process(self.process.pid, but_not=old),
            "the program shows itself again")
        self.focus()

    def running(self):
        if self.process.poll() is not None:
            raise JourneyError("the program has ended with %d" % self.process.returncode)
        return True

    def is_presented(self, node):
        """Whether a person can see it. GTK 4.8 calls visible what another page of a stack holds and
        what has scrolled away, so the window is asked what stands at that place."""
        above, top = [], node
        while top.role not in TOP:
            if VISIBLE not in top.states:
                return False
            above.append(top)
            top = top.parent
        if not above:
            return True
        x, y, width, height = node.box
        if width <= 0 or height <= 0:
            return False
        # A popover is a surface of its own, where the window's coordinates mean nothing.
        if any(each.label == "GtkPopoverContent" for each in above) or SENSITIVE not in node.states:
            return True
        places = ((x + width // 2, y + height // 2), (x + 2, y + 2), (x + width - 3, y + height - 3))
        return any(self.is_at(top, node, place) for place in places)

    def is_at(self, window, node, place):
        name, path = window.call("Component", "GetAccessibleAtPoint", ("(iiu)", (*place, 1)))[0]
        found = Node(self.desk.bus, name, path)
        # What stands at the place of an entry is its inner part, which is no accessible: nothing.
        if not name and "EditableText" in node.interfaces:
            return True
        while found.name and not found.path.endswith("/null"):
            if found == node:
                return True
            if found.role in TOP:
                return False
            found = found.parent
        return False

    def walk(self, start=None, role=None, label=None):
        """All that a person can see below start, nearest first, and has this role and label."""
        level = [start or self.root]
        while level:
            below = []
            for node, (found, children) in zip(level, self.desk.bus.roles_and_children(level)):
                # A widget may go away between being named and being asked.
                with contextlib.suppress(JourneyError):
                    if matches(role, found) and matches(label, node.label) and self.is_presented(node):
                        yield node
                below += children
            level = below

    def find(self, role, label=None, below=None):
        self.running()
        for node in self.walk(below, role, label):
            return node
        raise JourneyError("no %s “%s” is showing" % (role, show(label)))

    def find_all(self, role, label=None, below=None):
        self.running()
        return list(self.walk(below, role, label))

    def is_showing(self, role, label=None, below=None):
        self.running()
        return any(True for _ in self.walk(below, role, label))

    def wait_for(self, role, label=None, below=None, seconds=WAIT):
        return self.desk.wait_until(lambda: next(self.walk(below, role, label), None),
                                    "%s “%s” is showing" % (role, show(label)), seconds, self)

    def wait_gone(self, role, label=None, seconds=WAIT):
        self.desk.wait_until(lambda: not self.is_showing(role, label),
                             "%s “%s” is gone" % (role, show(label)), seconds, self)

    def click(self, node):
        """A button, menu item, switch or link, once it can be pressed."""
        self.desk.wait_until(lambda: SENSITIVE in node.states,
                             "“%s” can be pressed" % node.label, WAIT, self)
        if "Action" not in node.interfaces or node.get("Action", "NActions") < 1:
            self.click_at(node)
        elif not node.call("Action", "DoAction", ("(i)", (0,)))[0]:
            raise JourneyError("“%s” did not take the click" % node.label)

    def click_at(self, node, times=1):
        """By place; in the main window only, where coordinates are true."""
        x, y, width, height = node.box
        if width <= 0 or height <= 0:
            raise JourneyError("“%s” has no place on the screen" % node.label)
        xdotool("mousemove", x + width // 2, y + height // 2, "click", "--repeat", times, 1)

    def type(self, node, text):
        """Puts the text in the place of what an entry or a text view held."""
        node.call("EditableText", "SetTextContents", ("(s)", (text,)))
        # A password is read back as dots, one a letter.
        self.desk.wait_until(lambda: len(node.text) == len(text), "the text has arrived", WAIT, self)

    def press(self, keys):
        """Keys as xdotool names them: "ctrl+k", "Return", "Down"."""
        xdotool("key", "--clearmodifiers", keys)

    def type_keys(self, text):
        """Letter by letter, to whatever has the focus."""
        xdotool("type", "--delay", 20, text)

    def choose(self, node, index):
        """A row of a list, table or drop-down, by its place in it."""
        if not node.call("Selection", "SelectChild", ("(i)", (index,)))[0]:
            raise JourneyError("“%s” did not take row %d" % (node.label, index))

    def labels(self, below=None):
        """The words of every label that can be seen, outermost first."""
        return [node.label for node in self.walk(below, "label")]

    def resize(self, width, height):
        for window in self.windows():
            xdotool("windowsize", "--sync", window, width, height)

    def windows(self):
        answer = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                stdout=subprocess.PIPE, text=True, check=False)
        return answer.stdout.split()

    def focus(self):
        """With no window manager nobody gives the keyboard to a new window."""
        windows = self.desk.wait_until(self.windows, "the window is on the screen")
        xdotool("windowfocus", "--sync", windows[-1])

    def picture(self, name):
        return self.desk.picture(name)

    def wait_end(self, seconds=WAIT):
        self.desk.wait_until(lambda: self.process.poll() is not None, "the program ends", seconds)
        return self.process.returncode

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(5)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def tree(self):
        """What is showing, as lines; for a person who reads why a journey stopped."""
        lines = []

        def add(node, depth):
            with contextlib.suppress(JourneyError):
                if node != self.root and VISIBLE not in node.states:
                    return
                lines.append("%s%s “%s”" % ("  " * depth, node.role, node.label))
                for child in node.children:
                    add(child, depth + 1)

        add(self.root, 0)
        return "\n".join(lines)


def show(label):
    return label.pattern if isinstance(label, re.Pattern) else label or ""


class Desk:
    """The desktop that a journey has to itself."""

    def __init__(self, pictures):
        self.home = os.environ["HOME"]
        self.pictures = pictures
        self.programs = []
        self.bus = Bus()

    def program(self, name):
        """Where the build has put a program: CUSTOS_BUILD, or _build in the tree."""
        build = os.environ.get("CUSTOS_BUILD") or os.path.join(tree(), "_build")
        folder = {"custos": "ui", "custosctl": "cli", "custos-reader": "reader"}[name]
        return os.path.join(build, "src", folder, name)

    def start(self, command, **environment):
        """Starts a program with a window; ADW_DEBUG_COLOR_SCHEME="prefer-dark" for its dark side."""
        process = subprocess.Popen(command, env={**os.environ, **environment}, stdin=subprocess.DEVNULL)
        self.programs.append(process)
        program = Program(self, process)
        program.focus()
        return program

    def run(self, command, expect=0):
        """A program without a window, to its end; what it printed. A refusal that is expected is
        not shown."""
        answer = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL if expect else None, text=True, check=False)
        if answer.returncode != expect:
            raise JourneyError("%s ended with %d, not %d"
                               % (os.path.basename(command[0]), answer.returncode, expect))
        return answer.stdout

    def keyring(self, password="journey"):
        """A keyring on the journey's own bus, unlocked."""
        process = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock",
                                    "--components=secrets"], stdin=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.programs.append(process)
        process.stdin.write(password.encode())
        process.stdin.close()
        subprocess.run(["gdbus", "wait", "--session", "--timeout", "10", "org.freedesktop.secrets"],
                       check=True)

    def wait_until(self, look, what, seconds=WAIT, program=None):
        """Looks until there is something to see; what the look returned."""
        end = time.monotonic() + seconds
        while True:
            if program:
                program.running()
            seen = look()
            if seen:
                return seen
            if time.monotonic() > end:
                raise JourneyError("waited %g s in vain until %s" % (seconds, what))
            time.sleep(STEP)

    def picture(self, name):
        """Saves the screen as NAME.png, once two looks at it are the same; its path."""
        os.makedirs(self.pictures, exist_ok=True)
        # Out of the way, or what lies under the pointer is lit up and says its tooltip.
        xdotool("mousemove", 0, 0)
        path = os.path.join(self.pictures, name + ".png")
        before = None
        for _ in range(20):
            subprocess.run(["import", "-window", "root", "+set", "date:create", "+set", "date:modify",
                            "+set", "date:timestamp", "-define", "png:exclude-chunks=date,time", path],
                           check=True)
            with open(path, "rb") as file:
                now = file.read()
            if now == before:
                break
            before = now
            time.sleep(STEP)
        return path

    def close(self):
        for process in reversed(self.programs):
            if process.poll() is None:
                process.terminate()
        for process in self.programs:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def tree():
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def missing():
    """What a journey needs and this machine has not."""
    names = [name for name in ("Xvfb", "xdotool", "import", "dbus-run-session") if not shutil.which(name)]
    launchers = [folder + "/at-spi-bus-launcher" for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")]
    return names if any(map(os.path.exists, launchers)) else names + ["at-spi2-core"]


def start_screen(size):
    """An Xvfb on a number that is free; the process and its DISPLAY."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size + "x24", "-nolisten", "tcp", "-dpi", "96",
         "-noreset"],
        pass_fds=[writing], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    if not number:
        raise JourneyError("Xvfb did not start")
    return process, ":" + number


def start_bus(environment):
    """A session bus that ends with the journey; the process and its address."""
    process = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
                               env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, start_new_session=True)
    address = process.stdout.readline().strip()
    if not address:
        raise JourneyError("no bus could be started")
    return process, address


def journey_environment(home, runtime, display):
    environment = {key: value for key, value in os.environ.items()
                   if not key.startswith(("XDG_", "DBUS_", "GTK_", "GDK_", "LC_"))
                   and key not in ("WAYLAND_DISPLAY", "NO_AT_BRIDGE", "AT_SPI_BUS_ADDRESS")}
    environment.update({
        "HOME": home, "XDG_RUNTIME_DIR": runtime, "DISPLAY": display, "CUSTOS_JOURNEY": "1",
        "XDG_DATA_HOME": home + "/.local/share", "XDG_CONFIG_HOME": home + "/.config",
        "XDG_CACHE_HOME": home + "/.cache", "LANG": os.environ.get("CUSTOS_JOURNEY_LANG", "C.UTF-8"),
        "GDK_BACKEND": "x11", "GDK_DEBUG": "gl-disable", "GSK_RENDERER": "cairo", "GTK_A11Y": "atspi",
        "GTK_USE_PORTAL": "0", "ADW_DISABLE_PORTAL": "1", "GSETTINGS_BACKEND": "memory",
        "GIO_USE_VFS": "local"})
    return environment


def prepare_home(home):
    """What a desktop would say through its settings, for pictures as they look there."""
    folder = os.path.join(home, ".config", "gtk-4.0")
    os.makedirs(folder)
    with open(os.path.join(folder, "settings.ini"), "w", encoding="utf-8") as file:
        file.write("[Settings]\ngtk-font-name=Cantarell 11\ngtk-xft-antialias=1\ngtk-xft-hinting=1\n"
                   "gtk-xft-hintstyle=hintslight\ngtk-xft-rgba=none\n")


def prepare(size):
    """The outer half: makes the desktop, runs this same script in it, and takes it away again."""
    home, runtime = tempfile.mkdtemp(), tempfile.mkdtemp()
    os.chmod(runtime, 0o700)
    prepare_home(home)
    screen, display = start_screen(size)
    environment = journey_environment(home, runtime, display)
    bus, environment["DBUS_SESSION_BUS_ADDRESS"] = start_bus(environment)
    try:
        inner = subprocess.Popen([sys.executable, *sys.argv], env=environment, start_new_session=True)
        try:
            return inner.wait(JOURNEY_LIMIT)
        except subprocess.TimeoutExpired:
            print("the journey took longer than %d s" % JOURNEY_LIMIT, file=sys.stderr)
            return 1
        finally:
            for group in (inner.pid, bus.pid):
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(group, signal.SIGKILL)
            bus.wait()
    finally:
        screen.terminate()
        screen.wait()
        shutil.rmtree(home, ignore_errors=True)
        shutil.rmtree(runtime, ignore_errors=True)


def run(journey, size="1366x768", pictures=None):
    """Runs journey (desk) on a desktop of its own and ends the process: 0 when it came to its end.

    77 where there is no such desktop to be had. Pictures go to CUSTOS_JOURNEY_PICTURES, else to the
    folder given, else to one that is removed.
    """
    if "CUSTOS_JOURNEY" not in os.environ:
        if missing():
            print("skipped, for want of " + ", ".join(missing()))
            sys.exit(SKIPPED)
        sys.exit(prepare(size))
    folder = os.environ.get("CUSTOS_JOURNEY_PICTURES") or pictures or os.path.join(os.environ["HOME"], "pictures")
    desk = Desk(os.path.abspath(folder))
    try:
        journey(desk)
    except JourneyError as error:
        import traceback
        traceback.print_exc()
        with contextlib.suppress(Exception):
            print("picture:", desk.picture("stopped-here"), file=sys.stderr)
        print("stopped: %s" % error, file=sys.stderr)
        sys.exit(1)
    finally:
        desk.close()
    sys.exit(0)
