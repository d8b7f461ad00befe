#!/bin/sh
# Refuses a plan that is missing, or that no longer says what the files say.
# Usage: sh scripts/saved-plan.sh ROOT PLAN 'command that makes the plan'      `above` in the environment: files that the root reads too
set -eu

root=$1 plan=$1/$2 remedy=$3

refuse() {
  echo "$1" >&2
  echo "Nothing was changed. Make the plan and read it first: $remedy" >&2
  exit 3
}

[ -s "$plan" ] || refuse "There is no saved plan $plan."
# shellcheck disable=SC2086 # a word for each file
newer=$(find "$root" modules ${above-} \( -name .terraform -o -name .terragrunt-cache -o -name tests \) -prune -o \
  \( -name '*.tf' -o -name '*.hcl' -o -name '*.tfvars*' \) -newer "$plan" -print | sort)
[ -z "$newer" ] || refuse "The saved plan $plan is older than:
$(printf '%s\n' "$newer" | sed 's/^/  /')"
