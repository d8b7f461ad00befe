#!/bin/sh
# Finds the roots that fit what was given of env, cloud, region and component. A value that no root has is refused.
# Usage: env= cloud= region= component= sh scripts/root.sh WHAT 'targets of make'
#   root       the one that fits; where several do, says which part has to be named
#   store      the same under bootstrap/, where a root has no region and no component
#   together   all that fit, of one environment
#   every      all that fit, and those under bootstrap/
#   example    a command that names one root
set -eu
LC_ALL=C
export LC_ALL

what=$1 typed=$2
env=${env-} cloud=${cloud-} region=${region-} component=${component-}

stop() {
  printf '%s\n' "$1" >&2
  exit 2
}

given() {
  case $1 in
    env) printf '%s' "$env" ;;
    cloud) printf '%s' "$cloud" ;;
    region) printf '%s' "$region" ;;
    component) printf '%s' "$component" ;;
  esac
}

# A pattern that fits nothing stands for itself, hence the test.
folders() { for file in "$@"; do [ ! -f "$file" ] || printf '%s\n' "${file%/*}"; done; }

# `parts` says where in a path the value of each name stands, in the order in which they are asked for.
look_under() {
  top=$1
  case $top in
    environments) roots=$(folders environments/*/*/*/*/main.tf environments/*/*/*/*/terragrunt.hcl) parts="env:2 cloud:3 region:4 component:5" ;;
    bootstrap) roots=$(folders bootstrap/*/*/main.tf) parts="env:3 cloud:2" ;;
  esac
}

# The different values at one place of the paths, in one line.
values() { printf '%s\n' "$roots" | cut -d / -f "$1" | sort -u | paste -s -d ' ' -; }

# Leaves in `roots` those that fit; where none does, `reason` says why.
keep_what_fits() {
  reason="no roots under $top/"
  for part in $parts; do
    value=$(given "${part%:*}") known=$(values "${part#*:}")
    [ -n "$value" ] || continue
    reason="no ${part%:*} \"$value\". One of: ${known:-none, nothing is there yet}"
    roots=$(printf '%s\n' "$roots" | value=$value awk -F / -v place="${part#*:}" '$place "" == ENVIRON["value"]')
    [ -n "$roots" ] || return 0
  done
}

must_fit() {
  keep_what_fits
  [ -n "$roots" ] || stop "$reason"
}

command_so_far() {
  printf 'make %s' "$typed"
  for name in env cloud region component; do
    value=$(given "$name")
    [ -z "$value" ] || printf ' %s=%s' "$name" "$value"
  done
}

# ask PART...: stops where more than one value is left for a part.
ask() {
  for part in "$@"; do
    name=${part%:*} known=$(values "${part#*:}")
    case $known in
      *' '*) stop "which $name? one of: $known. For example: $(command_so_far) $name=${known%% *}" ;;
    esac
  done
}

# All parts come from one root: the first values of each part by themselves need not belong together.
example() {
  printf 'make plan'
  for part in $parts; do
    case $(values "${part#*:}") in
      *' '*) printf ' %s=%s' "${part%:*}" "$(printf '%s\n' "$roots" | head -n 1 | cut -d / -f "${part#*:}")" ;;
    esac
  done
}

look_under environments
case $what in
  root)
    must_fit
    # shellcheck disable=SC2086 # one word for each part
    ask $parts
    ;;
  store)
    look_under bootstrap
    must_fit
    # shellcheck disable=SC2086 # one word for each part
    ask $parts
    ;;
  together)
    must_fit
    ask env:2
    ;;
  every)
    [ -z "$roots" ] || must_fit
    found=$roots
    # An environment need not have anything to bootstrap, and a region or a component means environments only.
    look_under bootstrap
    keep_what_fits
    [ -z "$region$component" ] || roots=
    printf '%s\n' "$found"
    ;;
  example) roots=$(example) ;;
esac
printf '%s\n' "$roots"
