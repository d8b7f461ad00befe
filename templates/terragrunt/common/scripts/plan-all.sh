#!/bin/sh
# Plans units of one environment in the order in which they build on each other, and saves nothing: what depends on a
# unit that is not applied yet is planned on stand-ins.
# Usage: sh scripts/plan-all.sh UNIT...
set -eu

[ -z "${TF-}" ] || export TG_TF_PATH="$TF"
terragrunt=${TERRAGRUNT:-terragrunt}
# environments/<env>
top=$(printf '%s\n' "$1" | cut -d / -f 1-2)

sh scripts/workspace.sh
sh scripts/placeholders.sh "$top"
count=$#
for unit in "$@"; do
  shift
  set -- "$@" --filter "./${unit#"$top"/}"
done
"$terragrunt" run --all --non-interactive --working-dir "$top" "$@" -- plan -input=false || {
  echo "Not every unit could be planned; nothing was saved or changed." >&2
  exit 1
}
echo "Planned $count units; nothing was saved. Plan and apply them one by one, in this order:"
"$terragrunt" find --dag --working-dir "$top" "$@" | awk -F / -v env="${top#environments/}" '
  { printf "  make plan env=%s cloud=%s region=%s component=%s\n", env, $1, $2, $3 }'
