#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: sh data/demo/run.sh
#
# Installs what is missing, builds, makes a clinic of invented patients and opens the window signed in to
# it. With no display the main job is played on a hidden one instead: find a patient, read the chart,
# release a packet. Its pictures and the packet are left in demo-output/. Nothing is written outside
# the tree, and the clinic has no part in anybody's keyring.
set -eu
cd "$(dirname "$0")/../.."

PATH=/usr/bin:/bin:/usr/sbin:/sbin:$PATH
output=demo-output
clinic=$output/clinic
custos=_build/src/ui/custos
custosctl=_build/src/cli/custosctl

sh .ci/install-packages.sh
[ -f _build/build.ninja ] || LC_ALL=C.UTF-8 meson setup _build
LC_ALL=C.UTF-8 ninja -C _build

# What is not installed is looked for in the build.
GSETTINGS_SCHEMA_DIR=$PWD/_build/data
export GSETTINGS_SCHEMA_DIR

# Usage: make_clinic FOLDER   under another name first, so that half a clinic is never taken for a whole one
make_clinic () {
  rm -rf "$1" "$1.new"
  "$custosctl" demo "$1.new" >/dev/null
  mv "$1.new" "$1"
}

mkdir -p "$output"
if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
  # What was tried out last time is still there. A clinic that this version cannot open is made again.
  opens=0
  "$custosctl" --clinic "$clinic" --as demo --passphrase-file "$clinic/passphrase.txt" doctor \
    >/dev/null 2>&1 || opens=$?
  case $opens in
    0) ;;
    6) echo "The demonstration is already open in another window." >&2; exit 6 ;;
    *) make_clinic "$clinic" ;;
  esac
  echo "Signed in as demo; the passphrase for unlocking again is in $clinic/passphrase.txt"
  exec "$custos" --clinic "$clinic" --as demo --passphrase-file "$clinic/passphrase.txt"
fi

echo "There is no display here: the main job is played on a hidden one."
rm -rf "$output"
make_clinic "$clinic"
CUSTOS_JOURNEY_PICTURES=$PWD/$output CUSTOS_DEMO_CLINIC=$PWD/$clinic CUSTOS_DEMO_PACKET=$PWD/$output/packet.pdf \
  tests/journeys/main-job.py
echo "Done. Pictures of each page and the released packet are in $output/:"
ls "$output"
