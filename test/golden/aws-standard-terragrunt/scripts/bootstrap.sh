#!/bin/sh
# Creates the state store of one environment with a local state, then moves that state into the store.
# Usage: sh scripts/bootstrap.sh [-y] bootstrap/<cloud>/<env>      -y applies without asking
#
# It can be stopped anywhere and run again. Where to go on is read from what exists: the store, the state in it,
# the local state. No step starts from an empty state unless the store is known not to exist.
# What is different from cloud to cloud is in scripts/store-<backend>.sh.
# shellcheck disable=SC2154 # and set there
set -eu

yes=
[ "${1-}" != -y ] || { yes=1; shift; }
if [ "$#" -ne 1 ] || [ ! -f "$1/backend.tf" ]; then
  echo "usage: sh scripts/bootstrap.sh [-y] bootstrap/<cloud>/<env>" >&2
  exit 2
fi
dir=$1
here=$(dirname "$0")
TF=${TF:-terraform}
again="make bootstrap env=$(basename "$dir") cloud=$(basename "$(dirname "$dir")")"

# Not terraform.tfstate: with a file of that name `init` offers to copy it over the state in the store.
local_state=bootstrap.tfstate
override=$dir/backend_override.tf
begun=$dir/.bootstrap.begun
lock=$dir/.bootstrap.lock
log=$dir/.bootstrap.log
remote_state=$dir/.bootstrap.remote
held="A lock that nobody holds any more: docs/operations.md, \"Locks\"."

# stop EXIT-CODE LINE...
stop() {
  exit_code=$1 && shift
  printf '%s\n' "$@" >&2
  exit "$exit_code"
}

# argument NAME: its value in backend.tf
argument() { sed -n "s/^ *$1 *= *\"\(.*\)\".*/\1/p" "$dir/backend.tf"; }

# The pid is written by the process that becomes terraform, so a terraform that outlives this script is always known.
tf() { sh -c 'echo $$ >>"$1"; shift; exec "$@"' sh "$lock" "$TF" -chdir="$dir" "$@"; }

start() {
  [ -n "$name" ] || stop 2 "$dir/backend.tf does not name its store."
  sh "$here/bootstrap-start.sh" "$dir" $$ "$again"
  trap 'rm -f "$lock" "$log" "$remote_state" "$override" "$dir/tfplan"' EXIT
  trap 'exit 130' INT TERM HUP
}

# The store can exist before any state says so: a run may be killed between its creation and the first write.
has_begun() { [ -f "$begun" ] || [ -s "$dir/$local_state" ]; }

# Whether this folder has begun and never sent its state: then nothing can be in the store.
has_kept_all() { [ -f "$begun" ] && [ ! -s "$begun" ]; }

said() { tr '\n' ' ' <"$1" | meaning; }

# Sets `found`: open, when the store can be read; missing; bare, when it cannot hold a state yet; closed, when it is
# there and may not be read. Stops at everything else.
look() {
  found=open
  connect >"$log" 2>&1 || found=$(said "$log")
  [ "$found" != closed ] || has_kept_all || found=
  [ -n "$found" ] || {
    cat "$log" >&2
    stop 1 "Could not find out whether $store exists and what it holds. Nothing was created. Mend the error above, then: $again"
  }
}

# An empty store answers with nothing, or with a state in which nothing is.
store_holds_state() {
  [ "$found" = open ] || return 1
  tf state pull >"$remote_state" || stop 1 "Could not read the state in $store. Nothing was changed."
  tr -d ' \n' <"$remote_state" | grep -q '"resources":\[[^]]'
}

states_agree() { sh "$here/same-state.sh" "$remote_state" "$dir/$local_state"; }

# The address under which the last plan would create the store, if it would.
planned_store() {
  tf show -no-color tfplan | awk -v type="(^|[.])${resource}[.][^.]*\$" -v attribute="$attribute" -v name="\"$name\"" '
    $1 == "#" { address = ($0 ~ /will be created/ && $2 ~ type) ? $2 : "" }
    address != "" && $1 == "+" && $2 == attribute && $4 == name { print address; exit }'
}

make_plan() {
  code=0
  tf plan -input=false -detailed-exitcode -out=tfplan || code=$?
  [ "$code" -eq 0 ] || [ "$code" -eq 2 ] || stop 1 "The plan failed. Nothing was changed. Mend the error above, then: $again" "$held"
}

ask() {
  [ -z "$yes" ] || return 0
  [ -t 0 ] || stop 3 "There is no terminal to ask on. When the plan above is right: $again yes=1"
  printf 'Apply this plan? Only "yes" is taken: '
  read -r answer || answer=
  [ "$answer" = yes ] || stop 3 "Nothing was applied. To go on: $again"
}

apply_plan() {
  [ "$code" -ne 0 ] || return 0
  ask
  [ ! -f "$override" ] || : >"$begun"
  tf apply -input=false tfplan || stop 1 "The apply failed. What was created is in the state, nothing is lost. Mend the error above, then: $again"
}

work_locally() {
  printf '%s\n' '# Written by scripts/bootstrap.sh until the state can move into its store; never commit it.' \
    'terraform {' '  backend "local" {' "    path = \"$local_state\"" '  }' '}' >"$override"
  # Arguments for the store do not fit a local backend.
  case ${TF_CLI_ARGS_init-} in *-backend-config*) saved=$TF_CLI_ARGS_init && unset TF_CLI_ARGS_init ;; *) saved= ;; esac
  tf init -reconfigure -input=false
  [ -z "$saved" ] || export TF_CLI_ARGS_init="$saved"
  make_plan
  # An earlier run may have been killed between creating the store and writing that down.
  address=
  [ "$found" = missing ] || address=$(planned_store)
  if [ -n "$address" ]; then
    tf import -input=false "$address" "$id"
    make_plan
  fi
  apply_plan
  move_to_store
}

move_to_store() {
  rm -f "$override"
  echo "Moving the state into $store"
  tries=1
  until connect >"$log" 2>&1; do
    [ "$tries" -lt "$patience" ] || { cat "$log" >&2; stop 1 "$Store was created, but cannot be used yet. In some minutes: $again"; }
    [ "$tries" -gt 1 ] || echo "Waiting until it can be used"
    tries=$((tries + 1))
    sleep 10
  done
  echo sent >"$begun"
  tf state push "$local_state" || stop 1 "The state could not be moved; it is safe in $dir/$local_state. Mend the error above, then: $again" "$held"
  found=open
  if ! store_holds_state || ! states_agree; then
    stop 1 "$Store does not hold what was sent. The local state stays in $dir/$local_state. Look, then: $again"
  fi
  keep_backup
}

keep_backup() {
  backup=$dir/state-backup/$(date -u +%Y%m%dT%H%M%SZ)
  mkdir -p "$backup"
  for file in "$dir/$local_state.backup" "$dir/$local_state"; do
    [ ! -f "$file" ] || mv "$file" "$backup/"
  done
  rm -f "$begun"
  echo "The state is in $store. The local copy was put aside in $backup; delete it when you like."
}

work_in_store() {
  rm -f "$begun"
  make_plan
  [ "$code" -ne 0 ] || { echo "No changes: $dir is bootstrapped, its state is in $store."; return 0; }
  address=$(planned_store)
  [ -z "$address" ] || stop 3 "The state in $store does not know the store itself, and the plan above would create it again." \
    "Adopt it: $TF -chdir=$dir import $address $id" "Then: $again"
  apply_plan
}

backend=$(sed -n 's/^ *backend *"\([a-z0-9]*\)".*/\1/p' "$dir/backend.tf")
[ -f "$here/store-$backend.sh" ] || stop 2 "$dir/backend.tf names no backend that scripts/bootstrap.sh knows."
# shellcheck source=/dev/null # one for each cloud
. "$here/store-$backend.sh"
start
rm -f "$override"
creates_store=$(grep -El 'modules/[a-z]+/state"' "$dir"/*.tf || true)
echo "Looking for $store"
look
[ "$found" != bare ] || Store="The container in $store"
if [ -z "$creates_store" ] && [ "$found" != open ]; then
  stop 3 "$Store does not exist, and $dir does not create it. Create it, or correct $dir/backend.tf. Nothing was changed."
elif [ "$found" = missing ]; then
  work_locally
elif store_holds_state; then
  if [ -s "$dir/$local_state" ]; then
    states_agree || stop 3 "Two different states: one in $store, one in $dir/$local_state." \
      "The one in the store is what everybody else works with. Compare: $TF -chdir=$dir state list, and the same with -state=$local_state" \
      "If the store is right: mv $dir/$local_state $dir/$local_state.old && $again" "Nothing was changed."
    keep_backup
  fi
  work_in_store
elif has_begun; then
  work_locally
elif [ -n "$creates_store" ]; then
  stop 3 "$Store exists, but holds no state of $dir, and there is no local state here. $untouched" \
    "- Was bootstrap begun on another computer? Finish it there: $again" \
    "- Does it belong to something else? Choose another name in $dir (backend.tf and the root) and in the backend.tf of the environment." \
    "- Is the state lost? docs/operations.md, \"The state of bootstrap is lost\", says how to adopt it."
else
  work_in_store
fi
