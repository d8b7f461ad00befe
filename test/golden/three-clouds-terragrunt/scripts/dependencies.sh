#!/bin/sh
# Refuses a unit that reads what is not applied yet: its plan would be of stand-ins, and could be applied as if it were real.
# Usage: sh scripts/dependencies.sh UNIT
set -eu

unit=$1
[ -z "${TF-}" ] || export TG_TF_PATH="$TF"
# Stand-ins are for init, validate and plan. Any other command has the outputs, or fails.
said=$("${TERRAGRUNT:-terragrunt}" exec --non-interactive --working-dir "$unit" -- true 2>&1) || {
  printf '%s\n' "$said"
  echo "$unit cannot be planned: the outputs of what it depends on could not be read. Nothing was planned or changed."
  echo "Apply what it depends on first. To look at a plan on stand-ins: ${TERRAGRUNT:-terragrunt} run --working-dir $unit -- plan"
  exit 3
} >&2
