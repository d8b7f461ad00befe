# How Terraform runs the roots of this repository; the Makefile says what for.
tf      = $(TF) -chdir=$(root)
prepare = $(tf) init -input=false

# For each folder $1
valid   = $(TF) -chdir="$$1" init -backend=false -input=false >/dev/null && $(TF) -chdir="$$1" validate
locked  = $(TF) -chdir="$$1" get >/dev/null && $(TF) -chdir="$$1" providers lock $(platforms)

platforms = $(addprefix -platform=,linux_amd64 linux_arm64 darwin_amd64 darwin_arm64)

format = $(TF) fmt -recursive
check  = $(TF) fmt -check -diff -recursive
tflint = tflint --recursive --config="$$PWD/.tflint.hcl"
