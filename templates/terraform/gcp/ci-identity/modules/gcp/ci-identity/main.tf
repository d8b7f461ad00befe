locals {
  # GitHub puts the environment of the job in the subject: who may approve there
  # decides who becomes the apply account. Pull requests only ever plan.
  subjects = {
    apply = "repo:${var.repository}:environment:${var.environment}"
    plan  = "repo:${var.repository}:environment:${var.environment}-plan"
  }

  # An account has 30 letters at most, a pool 32. Both are unique in a project.
  _hash = substr(sha256(var.name), 0, 6)
  account_ids = {
    for purpose in keys(local.subjects) : purpose =>
    length("${var.name}-ci-${purpose}") <= 30 ? "${var.name}-ci-${purpose}" : "${substr(var.name, 0, 14)}-${local._hash}-ci-${purpose}"
  }
  pool_id = length(var.name) <= 29 ? "ci-${var.name}" : "ci-${substr(var.name, 0, 22)}-${local._hash}"

  owner = element(split("/", var.repository), 0)
}

resource "google_iam_workload_identity_pool" "this" {
  display_name              = "Pipelines of ${var.environment}"
  project                   = var.project.id
  workload_identity_pool_id = local.pool_id
}

resource "google_iam_workload_identity_pool_provider" "this" {
  #checkov:skip=CKV_GCP_125:The condition names the two subjects, behind variables that checkov does not resolve.
  attribute_condition                = "assertion.repository == '${var.repository}' && assertion.repository_owner == '${local.owner}' && (assertion.sub == '${local.subjects.apply}' || assertion.sub == '${local.subjects.plan}')"
  display_name                       = "GitHub"
  project                            = var.project.id
  workload_identity_pool_id          = google_iam_workload_identity_pool.this.workload_identity_pool_id
  workload_identity_pool_provider_id = "github"

  attribute_mapping = {
    "attribute.repository" = "assertion.repository"
    "google.subject"       = "assertion.sub"
  }

  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_service_account" "this" {
  for_each = local.account_ids

  account_id   = each.value
  display_name = "Workflows that ${each.key} ${var.environment}"
  project      = var.project.id
}

# One subject for each account, and no set of them.
resource "google_service_account_iam_member" "this" {
  for_each = local.subjects

  member             = "principal://iam.googleapis.com/${google_iam_workload_identity_pool.this.name}/subject/${each.value}"
  role               = "roles/iam.workloadIdentityUser"
  service_account_id = google_service_account.this[each.key].name
}
