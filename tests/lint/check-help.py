#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-help.py FOLDER   the pages are Mallard, link to what is there, and can all be reached"""

import os
import sys
import xml.etree.ElementTree as ElementTree

MALLARD = "{http://projectmallard.org/1.0/}"
KNOWN = set("""page section info link revision credit name email years desc title subtitle license
    p note list item steps tree terms screen code table thead tbody tfoot tr td th media figure example
    app cmd em file gui guiseq hi input key keyseq output sys span var links comment synopsis quote
    cite""".split())


class Help:
    def __init__(self, folder):
        self.faults = []
        self.pages = {}
        self.sections = set()
        for name in sorted(os.listdir(folder)):
            if name.endswith(".page"):
                self.read(folder, name)

    def tell(self, page, what):
        self.faults.append("%s.page: %s" % (page, what))

    def read(self, folder, name):
        page = name[:-len(".page")]
        try:
            root = ElementTree.parse(os.path.join(folder, name)).getroot()
        except ElementTree.ParseError as error:
            self.tell(page, str(error))
            return
        self.pages[page] = root
        if root.tag != MALLARD + "page" or root.get("id") != page:
            self.tell(page, "is not a page with the id of its file")
        if root.get("type") not in ("guide", "topic"):
            self.tell(page, "is neither guide nor topic")
        for element in root.iter():
            tag = element.tag.replace(MALLARD, "")
            if tag not in KNOWN:
                self.tell(page, "<%s> is no element of Mallard" % tag)
            if tag == "section":
                self.sections.add("%s#%s" % (page, element.get("id")))
            if tag in ("page", "section") and element.find(MALLARD + "title") is None:
                self.tell(page, "<%s> without a title" % tag)
        if root.find(MALLARD + "info/" + MALLARD + "desc") is None and page != "index":
            self.tell(page, "no <desc> for the lists of pages")

    def links(self, page):
        """Where the page leads, and which pages it hangs itself under."""
        to, under = set(), set()
        for link in self.pages[page].iter(MALLARD + "link"):
            target = link.get("xref")
            if target is None:
                if not (link.get("href") or "").startswith("https://"):
                    self.tell(page, "a link to nowhere")
                continue
            known = target in self.pages if "#" not in target else (
                target in self.sections or page + target in self.sections)
            if not known:
                self.tell(page, "a link to “%s”, which is not there" % target)
            (under if link.get("type") == "guide" else to).add(target.split("#")[0] or page)
        return to, under

    def check(self):
        leads = {page: set() for page in self.pages}
        for page in self.pages:
            to, under = self.links(page)
            leads[page] |= to
            for guide in under & set(self.pages):
                leads[guide].add(page)
        reached, left = set(), ["index"]
        while left:
            page = left.pop()
            if page in leads and page not in reached:
                reached.add(page)
                left += leads[page]
        for page in sorted(set(self.pages) - reached):
            self.tell(page, "cannot be reached from the first page")
        return self.faults


def main(folder):
    faults = Help(folder).check()
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
