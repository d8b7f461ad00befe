mock_provider "azurerm" {
  override_during = plan
  source          = "../mocks"
}

run "asks_for_features" {
  command = plan

  variables {
    features = ["Microsoft.Compute/EncryptionAtHost"]
  }

  assert {
    condition     = [for feature in azurerm_resource_provider_feature_registration.this : "${feature.provider_name} ${feature.name}"] == ["Microsoft.Compute EncryptionAtHost"]
    error_message = "The feature must be asked of its provider."
  }
}

run "asks_for_nothing" {
  command = plan

  variables {
    features = []
  }

  assert {
    condition     = length(azurerm_resource_provider_feature_registration.this) == 0 && length(output.features) == 0
    error_message = "A second environment of the subscription must ask for nothing."
  }
}

run "refuses_a_feature_without_provider" {
  command = plan

  variables {
    features = ["EncryptionAtHost"]
  }

  expect_failures = [var.features]
}
