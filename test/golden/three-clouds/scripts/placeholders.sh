#!/bin/sh
# Refuses a root that still holds an account id nobody has filled in: its plan would go nowhere, or to a stranger.
# Usage: sh scripts/placeholders.sh ROOT-OR-FILE...
set -eu

found=$(find "$@" \( -name .terraform -o -name .terragrunt-cache \) -prune -o \( -name '*.tf' -o -name '*.hcl' -o -name '*.tfvars*' \) \
  -exec grep -nE '000000000000|project-id-placeholder|cluster-admin-placeholder' /dev/null {} + | grep -v '^[^:]*:[0-9]*: *#' || true)
[ -n "$found" ] || exit 0
echo "A placeholder is still there. Put the real id of the account, subscription or project, or who is meant, here:" >&2
printf '%s\n' "$found" | sed 's/^/  /' >&2
echo "Nothing was planned or changed." >&2
exit 3
