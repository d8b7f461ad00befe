mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  project  = { id = "acme-dev-123", number = "111111111111" }
  services = ["compute", "container"]
}

run "services_are_switched_on_for_good" {
  command = plan

  assert {
    condition = toset([for service in google_project_service.this : service.service]) == toset([
      "binaryauthorization.googleapis.com", "cloudkms.googleapis.com", "cloudresourcemanager.googleapis.com", "compute.googleapis.com",
      "container.googleapis.com", "iam.googleapis.com", "iamcredentials.googleapis.com", "monitoring.googleapis.com",
      "serviceusage.googleapis.com", "sqladmin.googleapis.com", "storage.googleapis.com", "sts.googleapis.com",
    ])
    error_message = "The services of roots and of the bootstrap must be switched on, and those that Google calls for them."
  }

  assert {
    condition     = alltrue([for service in google_project_service.this : service.disable_on_destroy == false && service.project == "acme-dev-123"])
    error_message = "No service may be switched off: others may use it."
  }

  assert {
    condition     = output.services == toset(["compute", "container"]) && output.project.number == "111111111111"
    error_message = "The outputs must be what was asked for."
  }
}

run "refuses_what_is_no_project_and_no_service" {
  command         = plan
  expect_failures = [var.project, var.services]

  variables {
    project  = { id = "Acme", number = "one" }
    services = ["container.googleapis.com"]
  }
}
