#!/bin/sh
# Says which tools are missing or too old, which account ids are still placeholders and which lock files are missing.
# Usage: sh scripts/doctor.sh      exit code 1 when something is to be mended
set -eu

TF=${TF:-terraform}
problems=0

at_least() {
  printf '%s %s\n' "$1" "$2" | awk '{
    split($1, have, "."); split($2, need, ".")
    for (i = 1; i <= 3; i++) if (have[i] + 0 != need[i] + 0) exit (have[i] + 0 < need[i] + 0)
  }'
}

# tool NAME MINIMUM must|may 'what it is for' COMMAND...
tool() {
  name=$1 minimum=$2 weight=$3 purpose=$4
  shift 4
  version=$("$@" 2>/dev/null </dev/null | grep -Eo '[0-9]+\.[0-9]+(\.[0-9]+)?' | head -n 1) || version=
  if [ -z "$version" ] && [ "$weight" = may ]; then
    printf '  %-15s not found; only for %s\n' "$name" "$purpose"
  elif [ -z "$version" ]; then
    problem "$name" "NOT FOUND, needs $minimum or later for $purpose"
  elif at_least "$version" "$minimum"; then
    printf '  %-15s %s\n' "$name" "$version"
  else
    problem "$name" "$version IS TOO OLD, needs $minimum or later for $purpose"
  fi
}

problem() {
  problems=$((problems + 1))
  printf '  %-15s %s\n' "$1" "$2"
}

# on CLOUD: whether anything of this repository is there
on() {
  for place in "bootstrap/$1" environments/*/"$1"; do [ ! -d "$place" ] || return 0; done
  return 1
}

echo "Tools (mise install brings the versions of mise.toml, https://mise.jdx.dev)"
tool "$TF" 1.11.0 must "locks of states" "$TF" version
if [ -f root.hcl ]; then tool terragrunt 1.1.3 must "units" terragrunt --version; fi
tool git 2.0.0 must "everything" git --version
tool make 3.81 must "this" "${MAKE:-make}" --version
tool tflint 0.46.0 may "make lint" tflint --version
tool terraform-docs 0.15.0 may "make docs" terraform-docs --version
tool pre-commit 3.2.0 may "checks at each commit" pre-commit --version
tool gitleaks 8.19.0 may "the search for secrets" gitleaks version
if on aws; then tool aws 2.0.0 may "logging in (aws sso login) and for reaching clusters" aws --version; fi
if on azure; then
  tool az 2.0.0 may "logging in (az login)" az version
  tool kubelogin 0.0.1 may "reaching clusters on Azure" kubelogin --version
fi
if on gcp; then
  tool gcloud 1.0.0 may "logging in (gcloud auth application-default login)" gcloud version
  tool gke-gcloud-auth-plugin 0.0.1 may "reaching clusters on Google Cloud" gke-gcloud-auth-plugin --version
fi
tool kubectl 1.34.0 may "looking into clusters" kubectl version --client

echo "Placeholders"
tops=$(for top in bootstrap environments; do [ ! -d $top ] || echo $top; done)
# shellcheck disable=SC2086 # two fixed words
if [ -z "$tops" ] || left=$(sh "$(dirname "$0")/placeholders.sh" $tops 2>&1); then
  echo "  none left"
else
  problems=$((problems + 1))
  printf '%s\n' "$left" | grep '^  '
  echo "  put the real account ids there; make plan refuses these roots until then"
fi

echo "Lock files"
missing=$(for file in bootstrap/*/*/main.tf environments/*/*/*/*/main.tf environments/*/*/*/*/terragrunt.hcl; do
  root=$(dirname "$file")
  if [ -f "$file" ] && [ ! -f "$root/.terraform.lock.hcl" ]; then echo "$root"; fi
done)
if [ -z "$missing" ]; then
  echo "  all there"
else
  problems=$((problems + 1))
  printf '%s\n' "$missing" | sed 's/^/  missing: /'
  echo "  make lock writes them; commit them"
fi

[ "$problems" -eq 0 ] || {
  echo "$problems to mend."
  exit 1
}
