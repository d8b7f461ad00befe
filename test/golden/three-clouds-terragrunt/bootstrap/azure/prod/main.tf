module "subscription" {
  source = "../../../modules/azure/subscription"

  features = ["Microsoft.Compute/EncryptionAtHost"]
}
