locals {
  # Every cluster of a project shares this one pool.
  pool = "projects/${var.project.number}/locations/global/workloadIdentityPools/${var.project.id}.svc.id.goog"

  # The pods themselves, without a service account of Google's in between.
  # https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
  member = "principal://iam.googleapis.com/${local.pool}/subject/ns/${var.namespace}/sa/${var.service_account}"

  conditions = { for role, right in var.roles : role => [for condition in [right.condition] : condition if condition != null] }
}

resource "google_project_iam_member" "this" {
  for_each = var.roles

  member  = local.member
  project = var.project.id
  role    = each.key

  dynamic "condition" {
    for_each = local.conditions[each.key]

    content {
      expression = condition.value
      title      = substr("${var.namespace}/${var.service_account}", 0, 100)
    }
  }
}
