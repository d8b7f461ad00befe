#!/bin/sh
# What scripts/bootstrap.sh has to know of a state store in Cloud Storage.
# Usage: sh scripts/bootstrap.sh, which reads this file
# shellcheck disable=SC2034,SC2154 # read and set there

name=$(argument bucket)
store="bucket $name" Store="Bucket $name"
resource=google_storage_bucket attribute=name id=$name
# A grant of IAM arrives within two minutes as a rule.
patience=12
untouched="Nothing was changed, but init has put an empty state there."

connect() { tf init -reconfigure -input=false -no-color; }

meaning() { ! grep -q "storage: bucket doesn't exist" || echo missing; }
