#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: check-translations.sh TREE   every language that is listed is whole (77: none is listed)
# Made anew from the sources, so that a message that changed since is found too.
cd "$1" || exit 1
languages=$(sed 's/#.*//' po/LINGUAS)
[ -n "$(echo $languages)" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# What Meson's preset "glib" passes.
xgettext --from-code=UTF-8 --add-comments=Translators --files-from=po/POTFILES.in --output="$work/custos.pot" \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dcgettext:2 \
  --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 --flag=N_:1:pass-c-format \
  --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format --flag=g_dngettext:2:pass-c-format \
  --flag=g_strdup_printf:1:c-format --flag=g_string_printf:2:c-format \
  --flag=g_string_append_printf:2:c-format --flag=g_error_new:3:c-format \
  --flag=g_set_error:4:c-format || exit 1

for language in $languages; do
  if ! msgfmt --check --output-file=/dev/null "po/$language.po"; then
    status=1
    continue
  fi
  msgmerge --quiet --no-fuzzy-matching --output-file="$work/$language.po" "po/$language.po" "$work/custos.pot"
  counts=$(LC_ALL=C msgfmt --statistics --output-file=/dev/null "$work/$language.po" 2>&1)
  case $counts in
    *fuzzy* | *untranslated*)
      echo "po/$language.po: $counts"
      for fault in untranslated only-fuzzy; do
        msgattrib --$fault --no-obsolete "$work/$language.po" | sed -n '/^#:/,/^msgstr/p' | head -n 40
      done
      status=1 ;;
  esac
done
exit $status
