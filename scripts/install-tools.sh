#!/usr/bin/env bash
# Installs what the tests need beyond npm into .tools/ (ignored by git), once and at pinned versions.
# Usage: scripts/install-tools.sh [tool...]      (no argument: all of them)
# One line per tool on stdout: ok|failed <tool> <seconds>. The log of each is .tools/log/<tool>.log.
set -euo pipefail

cd "$(dirname "$0")/.."
root=$PWD/.tools
mkdir -p "$root/bin" "$root/log" "$root/stamps"

python_tools='moto checkov'
go_tools='actionlint gitleaks tflint terragrunt'
system_tools='shellcheck'

module_of() {
  case $1 in
    actionlint) echo github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 ;;
    gitleaks) echo github.com/zricethezav/gitleaks/v8@v8.30.1 ;;
    tflint) echo github.com/terraform-linters/tflint@v0.64.0 ;;
    terragrunt) echo github.com/gruntwork-io/terragrunt@v1.1.3 ;;
  esac
}

program_of() {
  case $1 in
    moto) echo moto_server ;;
    *) echo "$1" ;;
  esac
}

# What the tool was made from: another pin, another Python or a moved checkout (venvs hold absolute paths) makes it stale.
recipe_of() {
  case " $python_tools " in
    *" $1 "*) echo "$(python3 --version) $root $(cat ".ci/requirements-$1.txt")" ;;
    *) module_of "$1" ;;
  esac
}

install_python() {
  rm -rf "${root:?}/$1"
  python3 -m venv "$root/$1"
  PIP_ROOT_USER_ACTION=ignore "$root/$1/bin/pip" install --quiet --no-input --disable-pip-version-check \
    --requirement ".ci/requirements-$1.txt"
  ln -sf "../$1/bin/$(program_of "$1")" "$root/bin/$(program_of "$1")"
}

# GOFLAGS of the machine could ask for a vendor folder or a read-only module file; none of that concerns these builds.
install_go() {
  command -v go >/dev/null || { echo 'Go is missing: install Go 1.26.3 or newer, then run this again.'; return 1; }
  case $1 in
    terragrunt) build_terragrunt "$(module_of "$1")" ;;
    *) GOBIN=$root/bin GOFLAGS=-trimpath CGO_ENABLED=0 go install "$(module_of "$1")" ;;
  esac
}

# The version is a variable of the program; a repository's terragrunt_version_constraint is compared with it.
build_terragrunt() {
  local module=${1%@*} version=${1#*@} folder=$root/terragrunt
  # A copy, because the build writes down what everything it needs comes to.
  mkdir -p "$folder"
  cp .ci/terragrunt/go.mod "$folder/go.mod"
  GOFLAGS=-mod=mod CGO_ENABLED=0 go -C "$folder" build -trimpath -o "$root/bin/terragrunt" \
    -ldflags="-s -w -X $module/internal/version.Version=$version" "$module"
}

install_system() {
  [ "$(id -u)" = 0 ] || { echo "$1 is missing and only root may install it: sudo apt-get install $1"; return 1; }
  command -v apt-get >/dev/null || { echo "$1 is missing and this is not Debian: install it with your package manager."; return 1; }
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$1" ||
    { apt-get update --quiet && DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$1"; }
}

installed() {
  case " $system_tools " in
    *" $1 "*) command -v "$1" >/dev/null ;;
    *) [ -x "$root/bin/$(program_of "$1")" ] && [ "$(cat "$root/stamps/$1" 2>/dev/null)" = "$(recipe_of "$1")" ] ;;
  esac
}

install_one() {
  case " $python_tools " in *" $1 "*) install_python "$1"; return ;; esac
  case " $go_tools " in *" $1 "*) install_go "$1"; return ;; esac
  install_system "$1"
}

# A subshell of its own with -e, because bash ignores -e inside a function whose result is tested.
provide() {
  local start=$SECONDS
  if ! installed "$1"; then
    if bash "$0" --install "$1" >"$root/log/$1.log" 2>&1; then
      case " $system_tools " in *" $1 "*) ;; *) recipe_of "$1" >"$root/stamps/$1" ;; esac
    else
      echo "failed $1 $((SECONDS - start))"
      tail -n 20 "$root/log/$1.log" >&2
      return 1
    fi
  fi
  echo "ok $1 $((SECONDS - start))"
}

if [ "${1:-}" = --install ]; then
  install_one "$2"
  exit
fi

wanted=${*:-$python_tools $go_tools $system_tools}
# Python waits for the network and Go for the processor, so they go side by side; two Go builds at once only compete.
jobs=()
for tool in $wanted; do
  case " $go_tools " in *" $tool "*) continue ;; esac
  provide "$tool" &
  jobs+=($!)
done
failures=0
for tool in $wanted; do
  case " $go_tools " in *" $tool "*) provide "$tool" || failures=$((failures + 1)) ;; esac
done
for job in "${jobs[@]}"; do
  wait "$job" || failures=$((failures + 1))
done
exit $((failures > 0))
