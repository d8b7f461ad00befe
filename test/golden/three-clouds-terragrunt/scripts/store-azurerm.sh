#!/bin/sh
# What scripts/bootstrap.sh has to know of a state store in Azure Storage.
# Usage: sh scripts/bootstrap.sh, which reads this file
# shellcheck disable=SC2034,SC2154 # read and set there

name=$(argument storage_account_name)
store="storage account $name" Store="Storage account $name"
resource=azurerm_storage_account attribute=name
subscription=$(argument subscription_id)
id=/subscriptions/${subscription:-${ARM_SUBSCRIPTION_ID-}}/resourceGroups/$(argument resource_group_name)/providers/Microsoft.Storage/storageAccounts/$name
# A role assignment arrives within ten minutes.
patience=60
untouched="Nothing was changed, but init has put an empty state there."

# An account is a host name, and a name that is not found may as well be a matter of this network. So Azure itself is
# asked for the account first.
connect() (
  export ARM_USE_DNS_ZONE_ENDPOINT=true
  tf init -reconfigure -input=false -no-color && exit 0
  [ -z "$(said "$log")" ] || exit 1
  # OpenTofu and Terraform before 1.11.2 do not know that setting: they ask Azure only for keys, here for no container.
  tf init -reconfigure -input=false -no-color -backend-config=use_azuread_auth=false \
    -backend-config=container_name=no-such-container >"$log.account" 2>&1 || true
  [ "$(said "$log.account")" != missing ] || cat "$log.account"
  rm -f "$log.account"
  exit 1
)

# Prints what an answer says of the account: missing, bare (without the container), or closed to whoever asks.
meaning() {
  awk -v name="$name" '
    /ResourceGroupNotFound/ || index($0, "Microsoft.Storage/storageAccounts/" name "\047 under resource group") && /was not found/ { print "missing"; exit }
    /ContainerNotFound/ { print "bare"; exit }
    /AuthorizationPermissionMismatch|AuthorizationFailure/ { print "closed"; exit }'
}
