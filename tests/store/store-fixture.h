/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What make-fixture and the test of its files agree on. */
#define FIXTURE_KEY_BYTE 0x5a
#define FIXTURE_ID "1"
#define FIXTURE_LETTER "A letter that lay in the record file before it was brought up to date."
