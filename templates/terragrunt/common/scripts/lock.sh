#!/bin/sh
# Writes the provider checksums of several platforms into the lock file of a unit, or of a root under bootstrap/.
# Usage: sh scripts/lock.sh FOLDER -platform=OS_ARCHITECTURE...
set -eu

folder=$1
shift
tf=${TF:-terraform}

# Terraform knows the providers of a unit by its module, and needs no state for that.
module=$(sed -n 's|^ *source *= *".*/\(modules\)//\(.*\)"$|\1/\2|p' "$folder"/terragrunt.hcl 2>/dev/null || true)
root=${module:-$folder}
lock=.terraform.lock.hcl

[ -z "$module" ] || {
  rm -f "$root/$lock"
  trap 'rm -f "$root/$lock"' EXIT
  [ ! -f "$folder/$lock" ] || cp "$folder/$lock" "$root/$lock"
}
"$tf" -chdir="$root" get >/dev/null
"$tf" -chdir="$root" providers lock "$@"
[ -z "$module" ] || cp "$root/$lock" "$folder/$lock"
