#!/bin/sh
# Puts Goodform into your menu, and lets a click on a *.goodform.toml or a *.goodform file open it. Run it again
# when you have moved this folder. It writes only into your own account, and takes itself back with:
# add-to-menu.sh --remove
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entries="goodform.desktop goodform-therapist.desktop"
icons=$data/icons/hicolor
mime=$data/mime
if [ "${1:-}" = --remove ]; then
    for entry in $entries; do rm -f "$data/applications/$entry"; done
    rm -f "$icons"/*/apps/goodform.png "$icons/scalable/apps/goodform.svg" "$mime/packages/goodform.xml"
else
    mkdir -p "$data/applications" "$icons" "$mime/packages"
    # In Exec a word in quotes has its backslash, quote, dollar and backtick escaped, and the file's own
    # escape comes on top.
    program=$(printf '%s' "$here/goodform" | sed 's/["$`\\]/\\&/g; s/%/%%/g; s/\\/\\\\/g')
    for entry in $entries; do
        while IFS= read -r line; do
            case $line in
                "Exec=goodform"*) printf '%s\n' "Exec=\"$program\"${line#Exec=goodform}" ;;
                TryExec=*) ;;
                *) printf '%s\n' "$line" ;;
            esac
        done <"$here/share/applications/$entry" >"$data/applications/$entry"
    done
    cp -R "$here/share/icons/hicolor/." "$icons/"
    cp "$here/share/mime/packages/goodform.xml" "$mime/packages/"
fi
if command -v update-mime-database >/dev/null; then update-mime-database "$mime" || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications" || true; fi
