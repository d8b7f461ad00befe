mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  namespace       = "shop"
  project         = { id = "acme-prod", number = "111111111111" }
  service_account = "orders"
}

run "one_service_account" {
  command = plan

  assert {
    condition     = output.member == "principal://iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/subject/ns/shop/sa/orders"
    error_message = "The member must be one service account in one namespace."
  }

  assert {
    condition     = length(google_project_iam_member.this) == 0 && output.roles == {} && output.subject == "acme-prod/shop/orders"
    error_message = "Without roles it must have no right in the project."
  }
}

run "roles_in_the_project" {
  command = plan

  variables {
    roles = {
      "roles/dns.reader"        = {}
      "roles/pubsub.subscriber" = { condition = "resource.name == 'projects/acme-prod/subscriptions/orders'" }
    }
  }

  assert {
    condition     = alltrue([for role, member in google_project_iam_member.this : member.role == role && member.project == "acme-prod" && member.member == output.member])
    error_message = "The roles must be those that were given, for these pods alone."
  }

  assert {
    condition     = length(google_project_iam_member.this["roles/dns.reader"].condition) == 0 && one(google_project_iam_member.this["roles/pubsub.subscriber"].condition).expression == "resource.name == 'projects/acme-prod/subscriptions/orders'"
    error_message = "A role must be narrowed where that was asked for."
  }

  assert {
    condition     = one(google_project_iam_member.this["roles/pubsub.subscriber"].condition).title == "shop/orders"
    error_message = "The condition must say whose it is."
  }

  assert {
    condition     = { for role, condition in output.roles : role => condition == null } == { "roles/dns.reader" = true, "roles/pubsub.subscriber" = false }
    error_message = "Audits must see roles and their conditions."
  }
}

run "refuses_what_is_no_name" {
  command = plan

  variables {
    namespace       = "shop_1"
    project         = { id = "Acme", number = "acme" }
    roles           = { "dns.reader" = {} }
    service_account = "*"
  }

  expect_failures = [var.namespace, var.project, var.roles, var.service_account]
}

run "refuses_roles_for_everything" {
  command = plan

  variables {
    roles = { "roles/editor" = { condition = "resource.name == 'projects/acme-prod'" } }
  }

  expect_failures = [var.roles]
}

run "refuses_conditions_that_narrow_nothing" {
  command = plan

  variables {
    roles = { "roles/dns.reader" = { condition = "true" } }
  }

  expect_failures = [var.roles]
}
