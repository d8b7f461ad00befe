#!/bin/sh
# Plans roots in the order in which they build on each other, and stops at the first that cannot be planned.
# Usage: MAKE=make sh scripts/plan-all.sh ROOT...
set -eu

# A component reads what earlier ones have put into their states. One of your own, not named here, comes last.
order="network secrets cluster cilium nodes addon-resources kubernetes-addons data"

rank() {
  number=10
  for component in $order; do
    [ "$component" != "$1" ] || break
    number=$((number + 1))
  done
  echo "$number"
}

in_order() {
  for root in "$@"; do echo "$(dirname "$root") $(rank "$(basename "$root")") $root"; done | LC_ALL=C sort | cut -d ' ' -f 3
}

arguments() { echo "${1#environments/}" | awk -F / '{ printf "env=%s cloud=%s region=%s component=%s", $1, $2, $3, $4 }'; }

saved=
for root in $(in_order "$@"); do
  echo "== $root"
  args=$(arguments "$root")
  # shellcheck disable=SC2086 # words of a command
  ${MAKE:-make} --no-print-directory plan $args || {
    echo "Stopped at $root; the roots after it were not planned."
    echo "A root whose dependencies have not been applied yet cannot be planned: it reads their outputs."
    [ -z "$saved" ] || printf '%s\n' "Read the plans saved so far, apply them in this order, then plan the rest:$saved"
    exit 1
  } >&2
  saved="$saved
  make apply $args"
done
echo "Every root is planned. Read the plans, then apply them in this order:$saved"
