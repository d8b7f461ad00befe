plugin "terraform" {
  enabled = true
  preset  = "recommended"
}

plugin "aws" {
  enabled = true
  source  = "github.com/terraform-linters/tflint-ruleset-aws"
  # renovate: datasource=github-releases depName=terraform-linters/tflint-ruleset-aws extractVersion=^v(?<version>.+)$
  version = "0.48.0"
}

plugin "azurerm" {
  enabled = true
  source  = "github.com/terraform-linters/tflint-ruleset-azurerm"
  # renovate: datasource=github-releases depName=terraform-linters/tflint-ruleset-azurerm extractVersion=^v(?<version>.+)$
  version = "0.33.0"
}

plugin "google" {
  enabled = true
  source  = "github.com/terraform-linters/tflint-ruleset-google"
  # renovate: datasource=github-releases depName=terraform-linters/tflint-ruleset-google extractVersion=^v(?<version>.+)$
  version = "0.36.0"
}
