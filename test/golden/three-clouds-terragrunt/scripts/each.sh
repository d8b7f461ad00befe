#!/bin/sh
# Runs one command in many folders and names those that failed, instead of stopping at the first.
# Usage: sh scripts/each.sh 'command with "$1" for the folder' FOLDER...
set -eu

command=$1
shift
failed=
for dir in "$@"; do
  echo "== $dir"
  sh -ec "$command" each "$dir" || failed="$failed $dir"
done
[ "$#" -gt 0 ] || echo "Nothing to do: no such folder here."
[ -z "$failed" ] || {
  echo "Failed in:$failed" >&2
  exit 1
}
