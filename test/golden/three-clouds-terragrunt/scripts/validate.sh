#!/bin/sh
# Validates a unit, or a root under bootstrap/, without touching any state.
# Usage: sh scripts/validate.sh FOLDER
set -eu

case $1 in
  bootstrap/*)
    "${TF:-terraform}" -chdir="$1" init -backend=false -input=false >/dev/null
    "${TF:-terraform}" -chdir="$1" validate
    ;;
  *) sh scripts/unit.sh "$1" validate ;;
esac
