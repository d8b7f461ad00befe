#!/bin/sh
# What scripts/bootstrap.sh has to know of a state store in S3.
# Usage: sh scripts/bootstrap.sh, which reads this file
# shellcheck disable=SC2034,SC2154 # read and set there

name=$(argument bucket)
store="bucket $name" Store="Bucket $name"
resource=aws_s3_bucket attribute=bucket id=$name
patience=6
untouched="Nothing was changed."

connect() { tf init -reconfigure -input=false -no-color; }

# Terraform names the bucket between these words, OpenTofu does not.
meaning() { ! grep -Eq 'S3 bucket ("[^"]*" )?does not exist' || echo missing; }
