locals {
  role_prefix = "${replace(var.name, "-", "_")}_ci"

  # Google's own roles, by the service that needs them. cloudkms is below.
  _apply_roles = {
    binaryauthorization = ["roles/binaryauthorization.policyEditor"]
    certificatemanager  = ["roles/certificatemanager.owner"]
    compute             = ["roles/compute.networkAdmin", "roles/compute.securityAdmin"]
    container           = ["roles/container.admin"]
    dns                 = ["roles/dns.admin"]
    gkebackup           = ["roles/gkebackup.admin"]
    logging             = ["roles/logging.configWriter"]
    servicenetworking   = ["roles/servicenetworking.networksAdmin"]
  }

  _plan_roles = { container = ["roles/container.viewer"] }

  grants = {
    for grant in concat(
      [{ purpose = "apply", key = "change", role = google_project_iam_custom_role.change.name }],
      [for purpose in ["apply", "plan"] : { purpose = purpose, key = "read", role = google_project_iam_custom_role.read.name }],
      flatten([for service in var.services : [for role in lookup(local._apply_roles, service, []) : { purpose = "apply", key = role, role = role }]]),
      flatten([for service in var.services : [for role in lookup(local._plan_roles, service, []) : { purpose = "plan", key = role, role = role }]]),
    ) : "${grant.purpose} ${grant.key}" => grant
  }

  # What lives in a ring has its name between slashes, the ring itself at the end.
  _ring          = "${var.name}-state"
  not_state_key  = "resource.name.extract('/keyRings/{ring}/') != '${local._ring}' && !resource.name.endsWith('/keyRings/${local._ring}')"
  only_grantable = "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly([${join(", ", [for role in var.grantable_roles : "'${role}'"])}])"

  limited_grants = {
    for key, grant in {
      assign = { purpose = "apply", role = "roles/resourcemanager.projectIamAdmin", expression = local.only_grantable, service = "iam" }
      keys   = { purpose = "apply", role = "roles/cloudkms.admin", expression = local.not_state_key, service = "cloudkms" }
    } : key => grant if contains(var.services, grant.service)
  }
}

resource "google_project_iam_member" "this" {
  for_each = local.grants

  member  = google_service_account.this[each.value.purpose].member
  project = var.project.id
  role    = each.value.role
}

# Roles that roots give to nodes and pods, and keys but those of the state.
resource "google_project_iam_member" "limited" {
  for_each = local.limited_grants

  member  = google_service_account.this[each.value.purpose].member
  project = var.project.id
  role    = each.value.role

  condition {
    expression = each.value.expression
    title      = "${var.name} ${each.key}"
  }
}
