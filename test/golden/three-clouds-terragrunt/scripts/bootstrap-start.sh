#!/bin/sh
# Refuses a bootstrap that should not start, and otherwise takes the lock of its folder for the process of the caller.
# Usage: sh scripts/bootstrap-start.sh bootstrap/<cloud>/<env> PID 'command that starts bootstrap again'
set -eu

dir=$1 caller=$2 again=$3
here=$(dirname "$0")
lock=$dir/.bootstrap.lock
override=$dir/backend_override.tf

refuse() {
  printf '%s\n' "$@" >&2
  exit 3
}

check_folder() {
  sh "$here/workspace.sh"
  sh "$here/placeholders.sh" "$dir"
  [ ! -s "$dir/errored.tfstate" ] || refuse "$dir/errored.tfstate holds a state that could not be saved." \
    "docs/operations.md, \"A state that could not be saved\", says how to bring it back. Nothing was changed."
  [ ! -s "$dir/terraform.tfstate" ] || refuse "$dir/terraform.tfstate is a local state that this script did not make." \
    "If it describes this store, give it to the script: mv $dir/terraform.tfstate $dir/bootstrap.tfstate && $again" \
    "Otherwise move it out of this folder. Nothing was changed."
  if [ -f "$override" ] && ! grep -q 'scripts/bootstrap.sh' "$override"; then
    refuse "$override was not written by this script. Move it away. Nothing was changed."
  fi
}

# A dead process that nobody waits for keeps its number, and numbers are used again, so both are looked at.
running() {
  kill -0 "$1" 2>/dev/null || return 1
  ps -p $$ >/dev/null 2>&1 || return 0
  ps -o stat= -o args= -p "$1" | grep -v '^Z' | grep -Eq 'bootstrap\.sh|terraform|tofu'
}

take_lock() {
  if [ -f "$lock" ]; then
    while read -r pid; do
      ! running "$pid" || refuse "Another bootstrap of $dir is still running (process $pid)." \
        "Wait until it ends, then: $again"
    done <"$lock"
    rm -f "$lock"
  fi
  (set -C && echo "$caller" >"$lock") 2>/dev/null || refuse "Another bootstrap of $dir has just started. Nothing was changed."
}

check_folder
take_lock
