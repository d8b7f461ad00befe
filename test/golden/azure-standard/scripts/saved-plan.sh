#!/bin/sh
# Refuses a plan that is missing, or that no longer says what the files say.
# Usage: sh scripts/saved-plan.sh ROOT PLAN 'command that makes the plan'
set -eu

root=$1 plan=$1/$2 remedy=$3

refuse() {
  echo "$1" >&2
  echo "Nothing was changed. Make the plan and read it first: $remedy" >&2
  exit 3
}

[ -s "$plan" ] || refuse "There is no saved plan $plan."
newer=$(find "$root" modules -name .terraform -prune -o -name tests -prune -o \
  \( -name '*.tf' -o -name '*.tfvars*' -o -name .terraform.lock.hcl \) -newer "$plan" -print | sort)
[ -z "$newer" ] || refuse "The saved plan $plan is older than:
$(printf '%s\n' "$newer" | sed 's/^/  /')"
