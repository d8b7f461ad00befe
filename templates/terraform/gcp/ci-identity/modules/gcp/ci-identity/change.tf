locals {
  # Where a role of Google's would give more than the roots need: the contents of
  # secrets and databases, or a say in who may be a service account.
  changes = {
    dns = ["dns.managedZones.setIamPolicy"]
    iam = [
      "iam.serviceAccounts.actAs", "iam.serviceAccounts.create", "iam.serviceAccounts.delete", "iam.serviceAccounts.update",
    ]
    pubsub = [
      "pubsub.topics.create", "pubsub.topics.delete", "pubsub.topics.setIamPolicy", "pubsub.topics.update",
    ]
    secretmanager = [
      "secretmanager.secrets.create", "secretmanager.secrets.delete", "secretmanager.secrets.setIamPolicy",
      "secretmanager.secrets.update", "secretmanager.versions.add", "secretmanager.versions.destroy",
      "secretmanager.versions.disable", "secretmanager.versions.enable",
    ]
    sqladmin = [
      "cloudsql.backupRuns.create", "cloudsql.databases.create", "cloudsql.databases.delete", "cloudsql.databases.update",
      "cloudsql.instances.create", "cloudsql.instances.delete", "cloudsql.instances.update", "cloudsql.users.create",
      "cloudsql.users.delete", "cloudsql.users.update",
    ]
  }
}

resource "google_project_iam_custom_role" "change" {
  permissions = flatten([for service in var.services : lookup(local.changes, service, [])])
  project     = var.project.id
  role_id     = "${local.role_prefix}_change"
  title       = "What pipelines of ${var.name} change"
}
