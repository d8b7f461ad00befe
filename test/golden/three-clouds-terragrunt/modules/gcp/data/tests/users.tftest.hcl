mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name    = "acme-prod"
  project = { id = "acme-prod" }
  region  = "europe-west1"

  database = { class = "db-custom-2-8192", engine = "postgres", version = "18" }
  keys     = { data = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/data" }
  network  = { id = "projects/acme-prod/global/networks/acme-prod" }
}

run "nobody" {
  command = plan

  assert {
    condition     = length(google_sql_user.admin) + length(google_project_iam_member.admin) == 0
    error_message = "Without admins there must be no user."
  }
}

run "admins_log_in_with_their_identity" {
  command = plan

  variables {
    admins = ["group:databases@example.com", "serviceAccount:migrations@acme-prod.iam.gserviceaccount.com", "user:ada@example.com"]
  }

  assert {
    condition = { for member, user in google_sql_user.admin : member => [user.type, user.name] } == {
      "group:databases@example.com"                                 = ["CLOUD_IAM_GROUP", "databases@example.com"]
      "serviceAccount:migrations@acme-prod.iam.gserviceaccount.com" = ["CLOUD_IAM_SERVICE_ACCOUNT", "migrations@acme-prod.iam"]
      "user:ada@example.com"                                        = ["CLOUD_IAM_USER", "ada@example.com"]
    }
    error_message = "Each must be a user of its kind, named as PostgreSQL knows it."
  }

  assert {
    condition     = alltrue([for user in google_sql_user.admin : user.database_roles == tolist(["cloudsqlsuperuser"]) && user.password == null && user.password_wo == null])
    error_message = "They must set up users, and have no password."
  }

  assert {
    condition     = toset(keys(google_project_iam_member.admin)) == toset(flatten([for member in var.admins : ["${member} roles/cloudsql.client", "${member} roles/cloudsql.instanceUser"]]))
    error_message = "They must be let through to the instance, and be able to log in."
  }

  assert {
    condition     = alltrue([for right in google_project_iam_member.admin : one(right.condition).expression == "resource.name == 'projects/acme-prod/instances/acme-prod-europe-west1-main' && resource.service == 'sqladmin.googleapis.com'"])
    error_message = "Their rights must be for this instance alone."
  }
}
