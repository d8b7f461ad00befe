# How Terragrunt runs the units of this repository, and Terraform what lies under bootstrap/; the Makefile says what for.
TERRAGRUNT ?= terragrunt
export TERRAGRUNT

tf      = sh scripts/unit.sh $(root)
prepare = @sh scripts/dependencies.sh $(root)

# What a unit reads of the folders above it.
above = root.hcl $(wildcard $(root)/../*.hcl $(root)/../../*.hcl $(root)/../../../*.hcl)

# For each folder $1
valid  = sh scripts/validate.sh "$$1"
locked = sh scripts/lock.sh "$$1" $(platforms)

platforms = $(addprefix -platform=,linux_amd64 linux_arm64 darwin_amd64 darwin_arm64)

format = $(TF) fmt -recursive && $(TERRAGRUNT) hcl fmt
check  = $(TF) fmt -check -diff -recursive && $(TERRAGRUNT) hcl fmt --check --diff && $(TERRAGRUNT) hcl validate --inputs --strict
# The protected.tf of a unit belongs to its module and is no module by itself.
tflint = for top in bootstrap modules; do (cd $$top && tflint --recursive --config="$(CURDIR)/.tflint.hcl") || exit 1; done
