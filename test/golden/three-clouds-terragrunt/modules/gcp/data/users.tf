locals {
  _types = {
    group          = "CLOUD_IAM_GROUP"
    serviceAccount = "CLOUD_IAM_SERVICE_ACCOUNT"
    user           = "CLOUD_IAM_USER"
  }

  # PostgreSQL knows service accounts without the end of their address.
  admins = {
    for member in var.admins : member => {
      name = trimsuffix(element(split(":", member), 1), ".gserviceaccount.com")
      type = local._types[element(split(":", member), 0)]
    }
  }

  # To be let through to the instance, and to log in to it.
  rights = merge([
    for role in ["roles/cloudsql.client", "roles/cloudsql.instanceUser"] : {
      for member in var.admins : "${member} ${role}" => { member = member, role = role }
    }
  ]...)
}

resource "google_sql_user" "admin" {
  for_each = local.admins

  database_roles = ["cloudsqlsuperuser"]
  # PostgreSQL keeps users that own something. Without the rights below they cannot log in any more.
  deletion_policy = "ABANDON"
  instance        = google_sql_database_instance.this.name
  name            = each.value.name
  project         = var.project.id
  type            = each.value.type
}

resource "google_project_iam_member" "admin" {
  for_each = local.rights

  member  = each.value.member
  project = var.project.id
  role    = each.value.role

  condition {
    expression = "resource.name == 'projects/${var.project.id}/instances/${local.identifier}' && resource.service == 'sqladmin.googleapis.com'"
    title      = local.identifier
  }
}
