#!/bin/sh
# Destroys one root in two runs: the first saves and shows the plan, the second, confirmed, carries out that very plan.
# Usage: sh scripts/destroy.sh ROOT CONFIRMATION 'command as it was typed'      the confirmation is empty at first
# In the environment: `run`, the command that runs Terraform there, and `above`, the files that the root reads too.
# shellcheck disable=SC2086 # words of a command, and a word for each file
set -eu

root=$1 confirmation=$2 typed=$3
run=${run:-${TF:-terraform} -chdir=$root}
path=${root#environments/}
args=$(printf '%s\n' "$path" | awk -F / '{ printf "env=%s cloud=%s region=%s component=%s", $1, $2, $3, $4 }')

refuse() {
  printf '%s\n' "$@" >&2
  exit 3
}

steps="To destroy it all the same, in two steps that two people see:
  1. Delete $root/protected.tf in a pull request. When it is merged: make plan $args && make apply $args
  2. make destroy $args, read the plan, then repeat with confirm=$path
Nothing was changed."

[ ! -e "$root/protected.tf" ] || refuse "$path is protected: $root/protected.tf." "$steps"
# A file that only this working copy lacks was not reviewed by anybody.
if git cat-file -e "HEAD:./$root/protected.tf" 2>/dev/null; then
  refuse "$path is protected: $root/protected.tf is deleted here, but not in a commit." "$steps"
fi

sh scripts/workspace.sh
sh scripts/placeholders.sh "$root" ${above-}
case $confirmation in
  "$path")
    sh scripts/saved-plan.sh "$root" tfplan-destroy "make destroy $args"
    $run apply -input=false tfplan-destroy
    rm -f "$root/tfplan-destroy"
    ;;
  "")
    $run init -input=false
    $run plan -destroy -input=false -out=tfplan-destroy
    refuse "Nothing was destroyed yet. To destroy what this plan lists: $typed confirm=$path"
    ;;
  *) refuse "confirm= names another root than $path. Nothing was changed. To confirm: confirm=$path" ;;
esac
