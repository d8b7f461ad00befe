#!/bin/sh
# Removes what can be downloaded or planned again. State files, backups of state and lock files stay.
# Usage: sh scripts/clean.sh
set -eu

for top in environments bootstrap modules; do
  [ -d "$top" ] || continue
  find "$top" -type d \( -name .terraform -o -name .terragrunt-cache \) -prune -exec rm -rf {} +
  find "$top" -type f \( -name tfplan -o -name tfplan-destroy \) -exec rm -f {} +
done
