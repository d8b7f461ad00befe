#!/bin/sh
# Creates the state bucket of one environment with a local state, then moves that state into the bucket.
# Usage: sh scripts/bootstrap.sh [-y] bootstrap/<cloud>/<env>      -y applies without asking
#
# It can be stopped anywhere and run again. Where to go on is read from what exists: the bucket, the state in it,
# the local state. No step starts from an empty state unless the bucket is known not to exist.
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
bucket=$(sed -n 's/^ *bucket *= *"\(.*\)".*/\1/p' "$dir/backend.tf")

# Not terraform.tfstate: with a file of that name `init` offers to copy it over the state in the bucket.
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

# The pid is written by the process that becomes terraform, so a terraform that outlives this script is always known.
tf() { sh -c 'echo $$ >>"$1"; shift; exec "$@"' sh "$lock" "$TF" -chdir="$dir" "$@"; }

start() {
  [ -n "$bucket" ] || stop 2 "$dir/backend.tf names no bucket."
  sh "$here/bootstrap-start.sh" "$dir" $$ "$again"
  trap 'rm -f "$lock" "$log" "$remote_state" "$override" "$dir/tfplan"' EXIT
  trap 'exit 130' INT TERM HUP
}

# The bucket can exist before any state says so: a run may be killed between its creation and the first write.
has_begun() { [ -f "$begun" ] || [ -s "$dir/$local_state" ]; }

# Succeeds when the bucket can be read, fails when it does not exist, stops at everything else.
bucket_exists() {
  if tf init -reconfigure -input=false -no-color >"$log" 2>&1; then return 0; fi
  # Terraform names the bucket between these words, OpenTofu does not.
  if tr '\n' ' ' <"$log" | grep -Eq 'S3 bucket ("[^"]*" )?does not exist'; then return 1; fi
  cat "$log" >&2
  stop 1 "Could not find out whether bucket $bucket exists. Nothing was created. Mend the error above, then: $again"
}

# An empty backend answers with nothing, or with a state without lineage.
bucket_holds_state() {
  tf state pull >"$remote_state" || stop 1 "Could not read the state in bucket $bucket. Nothing was changed."
  grep -Eq '"lineage": *"[^"]+"' "$remote_state"
}

states_agree() { sh "$here/same-state.sh" "$remote_state" "$dir/$local_state"; }

# The address under which the last plan would create the bucket, if it would.
planned_bucket() {
  tf show -no-color tfplan | awk -v name="\"$bucket\"" '
    $1 == "#" { address = ($0 ~ /will be created/ && $2 ~ /(^|\.)aws_s3_bucket\.[^.]*$/) ? $2 : "" }
    address != "" && $1 == "+" && $2 == "bucket" && $4 == name { print address; exit }'
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
  printf '%s\n' '# Written by scripts/bootstrap.sh until the state can move into its bucket; never commit it.' \
    'terraform {' '  backend "local" {' "    path = \"$local_state\"" '  }' '}' >"$override"
  # Arguments for the bucket do not fit a local backend.
  case ${TF_CLI_ARGS_init-} in *-backend-config*) saved=$TF_CLI_ARGS_init && unset TF_CLI_ARGS_init ;; *) saved= ;; esac
  tf init -reconfigure -input=false
  [ -z "$saved" ] || export TF_CLI_ARGS_init="$saved"
  make_plan
  # An earlier run may have been killed between creating the bucket and writing that down.
  address=
  [ "$1" = bucket-missing ] || address=$(planned_bucket)
  if [ -n "$address" ]; then
    tf import -input=false "$address" "$bucket"
    make_plan
  fi
  apply_plan
}

move_to_bucket() {
  rm -f "$override"
  echo "Moving the state into bucket $bucket"
  tries=1
  until bucket_exists; do
    [ "$tries" -lt 6 ] || stop 1 "Bucket $bucket was created but cannot be seen yet. In some minutes: $again"
    tries=$((tries + 1))
    sleep 10
  done
  tf state push "$local_state" || stop 1 "The state could not be moved; it is safe in $dir/$local_state. Mend the error above, then: $again" "$held"
  if ! bucket_holds_state || ! states_agree; then
    stop 1 "Bucket $bucket does not hold what was sent. The local state stays in $dir/$local_state. Look, then: $again"
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
  echo "The state is in bucket $bucket. The local copy was put aside in $backup; delete it when you like."
}

work_in_bucket() {
  rm -f "$begun"
  make_plan
  [ "$code" -ne 0 ] || { echo "No changes: $dir is bootstrapped, its state is in bucket $bucket."; return 0; }
  address=$(planned_bucket)
  [ -z "$address" ] || stop 3 "The state in bucket $bucket does not know the bucket itself, and the plan above would create it again." \
    "Adopt it: $TF -chdir=$dir import $address $bucket" "Then: $again"
  apply_plan
}

start
rm -f "$override"
creates_bucket=$(grep -El 'modules/[a-z]+/state"' "$dir"/*.tf || true)
echo "Looking for bucket $bucket"
if ! bucket_exists; then
  [ -n "$creates_bucket" ] || stop 3 "Bucket $bucket does not exist, and $dir does not create it. Create it, or correct $dir/backend.tf. Nothing was changed."
  work_locally bucket-missing
  move_to_bucket
elif bucket_holds_state; then
  if [ -s "$dir/$local_state" ]; then
    states_agree || stop 3 "Two different states: one in bucket $bucket, one in $dir/$local_state." \
      "The bucket is what everybody else works with. Compare: $TF -chdir=$dir state list, and the same with -state=$local_state" \
      "If the bucket is right: mv $dir/$local_state $dir/$local_state.old && $again" "Nothing was changed."
    keep_backup
  fi
  work_in_bucket
elif has_begun; then
  work_locally bucket-exists
  move_to_bucket
elif [ -n "$creates_bucket" ]; then
  stop 3 "Bucket $bucket exists, but holds no state of $dir, and there is no local state here. Nothing was changed." \
    "- Was bootstrap begun on another computer? Finish it there: $again" \
    "- Does the bucket belong to something else? Choose another name in $dir (backend.tf and main.tf) and in the backend.tf of the environment." \
    "- Is the state lost? docs/operations.md, \"The state of bootstrap is lost\", says how to adopt the bucket."
else
  work_in_bucket
fi
