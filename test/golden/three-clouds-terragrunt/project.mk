# Settings of the Makefile; `make TF=...` overrides them for one run.
TF ?= terraform
