plugin "terraform" {
  enabled = true
  preset  = "recommended"
}

plugin "azurerm" {
  enabled = true
  source  = "github.com/terraform-linters/tflint-ruleset-azurerm"
  # renovate: datasource=github-releases depName=terraform-linters/tflint-ruleset-azurerm extractVersion=^v(?<version>.+)$
  version = "0.33.0"
}
