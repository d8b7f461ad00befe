locals {
  roles = {
    admin           = "roles/container.admin"
    developer       = "roles/container.developer"
    "secret-viewer" = "projects/${var.project.id}/roles/${google_project_iam_custom_role.secret_viewer.role_id}"
    viewer          = "roles/container.viewer"
  }

  _access = flatten([
    for key, entry in var.access_entries : [for role in entry.roles : { entry = key, member = entry.member, role = role }]
  ])

  access = { for item in local._access : "${item.entry}/${item.role}" => item }
}

# The viewer of Google sees no Secrets, and a plan of Helm releases has to: they are Secrets.
resource "google_project_iam_custom_role" "secret_viewer" {
  permissions = ["container.secrets.get", "container.secrets.list"]
  project     = var.project.id
  role_id     = replace("${var.name}_${var.region}_view", "-", "_")
  title       = "Secrets of ${var.name} in ${var.region}, to read"
}

# No condition: one that names a cluster is stored, and grants nothing inside of it.
resource "google_project_iam_member" "access" {
  for_each = local.access

  member  = each.value.member
  project = var.project.id
  role    = local.roles[each.value.role]
}
