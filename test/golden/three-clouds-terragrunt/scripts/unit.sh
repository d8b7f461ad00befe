#!/bin/sh
# Runs a command of Terraform in a unit. Saved plans lie beside terragrunt.hcl, not in the cache.
# Usage: sh scripts/unit.sh UNIT COMMAND...
set -eu

unit=$1
shift
for word in "$@"; do
  shift
  case $word in
    -out=*) word=-out=$PWD/$unit/${word#-out=} ;;
    tfplan | tfplan-destroy) word=$PWD/$unit/$word ;;
  esac
  set -- "$@" "$word"
done
[ -z "${TF-}" ] || export TG_TF_PATH="$TF"
exec "${TERRAGRUNT:-terragrunt}" run --non-interactive --tf-forward-stdout --working-dir "$unit" -- "$@"
