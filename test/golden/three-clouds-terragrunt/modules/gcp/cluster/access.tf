locals {
  roles = { admin = "roles/container.admin", developer = "roles/container.developer", viewer = "roles/container.viewer" }

  _access = flatten([
    for key, entry in var.access_entries : [for role in entry.roles : { entry = key, member = entry.member, role = role }]
  ])

  access = { for item in local._access : "${item.entry}/${item.role}" => item }
}

# No condition: one that names a cluster is stored, and grants nothing inside of it.
resource "google_project_iam_member" "access" {
  for_each = local.access

  member  = each.value.member
  project = var.project.id
  role    = local.roles[each.value.role]
}
