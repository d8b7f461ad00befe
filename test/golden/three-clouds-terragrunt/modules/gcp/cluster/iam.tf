locals {
  # An account has 30 letters at most, and lives in the project, where regions share their names.
  _account_hash   = substr(sha256("${var.name}/${var.region}/nodes"), 0, 6)
  node_account_id = "${trimsuffix(substr(var.name, 0, 17), "-")}-nodes-${local._account_hash}"
}

# What runs in pods has identities of its own: this one only lets a node report what it
# does, and pull images. It is made here because the first pool of all needs it.
resource "google_service_account" "nodes" {
  account_id   = local.node_account_id
  display_name = "Nodes of ${var.name} in ${var.region}"
  project      = var.project.id
}

resource "google_project_iam_member" "nodes" {
  for_each = toset(["roles/artifactregistry.reader", "roles/container.defaultNodeServiceAccount"])

  member  = google_service_account.nodes.member
  project = var.project.id
  role    = each.key
}
