#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run-with-cold-keyring.sh PROGRAM…   the program twice in one HOME: with CUSTOS_KEYRING_STATE=prepare
# and an open keyring, then in a new session whose keyring nobody has opened yet (autologin).
set -eu
here=$(dirname "$0")
export KR_HOME=$(mktemp -d)
trap 'rm -rf "$KR_HOME"' EXIT
KR_MODE=unlocked CUSTOS_KEYRING_STATE=prepare "$here/run-with-keyring.sh" "$@" > "$KR_HOME/prepare" 2>&1 ||
  { sed 's/^/# /' "$KR_HOME/prepare"; echo "Bail out! The clinic could not be prepared"; exit 1; }
grep '# SKIP' "$KR_HOME/prepare" && exit 0
KR_MODE=cold CUSTOS_KEYRING_STATE=cold "$here/run-with-keyring.sh" "$@"
