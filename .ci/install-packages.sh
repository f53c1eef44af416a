#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: install-packages.sh   installs what packages.txt names and this machine lacks.
# As root or through sudo; says what it is about to install, and nothing when all is there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

missing=
for package in $(sed 's/#.*//' "$here/packages.txt"); do
  dpkg -s "$package" 2>/dev/null | grep -q '^Status: install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "These packages are missing, and neither root nor sudo is at hand to install them:" >&2
    echo " $missing" >&2
    exit 1
  fi
  as_root=sudo
fi

echo "Installing:$missing"
# A second try, since a mirror in the middle of an update fails the first one.
$as_root apt-get -q update || { sleep 5; $as_root apt-get -q update; }
# shellcheck disable=SC2086 # the list is meant to fall into words
$as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends $missing
