#!/bin/sh
# Refuses a workspace before anything hears of it: init alone writes an empty state of it into the store.
# Usage: sh scripts/workspace.sh
set -eu

[ "${TF_WORKSPACE:-default}" = default ] || {
  echo "TF_WORKSPACE is $TF_WORKSPACE, and this repository knows no workspaces: an environment is a folder." >&2
  echo "Nothing was changed. First: unset TF_WORKSPACE" >&2
  exit 3
}
