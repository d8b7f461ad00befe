mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  environment  = "staging"
  name         = "acme-staging"
  project      = { id = "acme-staging-123" }
  repository   = "acme/platform"
  services     = ["binaryauthorization", "certificatemanager", "cloudkms", "compute", "container", "dns", "gkebackup", "iam", "logging", "pubsub", "secretmanager", "servicenetworking", "sqladmin"]
  state_bucket = "acme-staging-tfstate"
}

run "a_plan_only_reads" {
  command = plan

  assert {
    condition     = alltrue([for permission in google_project_iam_custom_role.read.permissions : can(regex("\\.(get|getIamPolicy|list|listServerCas)$", permission))])
    error_message = "The role of a plan must get and list."
  }

  assert {
    condition = length(setintersection(google_project_iam_custom_role.read.permissions, [
      "cloudkms.cryptoKeyVersions.useToDecrypt", "cloudsql.instances.export", "compute.instances.getSerialPortOutput",
      "logging.logEntries.list", "secretmanager.versions.access", "storage.objects.get",
    ])) == 0
    error_message = "A plan must not read contents."
  }

  # The provider lists the instance groups of a zone for every node pool.
  assert {
    condition     = contains(google_project_iam_custom_role.read.permissions, "compute.instanceGroupManagers.list")
    error_message = "A plan must be able to refresh node pools."
  }

  assert {
    condition     = toset([for key, grant in google_project_iam_member.this : grant.role if startswith(key, "plan ")]) == toset([google_project_iam_custom_role.read.name, "roles/container.viewer"])
    error_message = "A plan must have its own role and view what is in clusters."
  }

  assert {
    condition     = alltrue([for grant in local.limited_grants : grant.purpose == "apply"]) && length([for grant in merge(google_project_iam_member.this, google_project_iam_member.limited) : grant if grant.role == "roles/secretmanager.secretAccessor"]) == 0
    error_message = "Neither account may read the value of a secret: Terraform writes values and never reads one."
  }
}

run "nobody_is_an_owner" {
  command = plan

  assert {
    condition     = length(setintersection([for grant in merge(google_project_iam_member.this, google_project_iam_member.limited) : grant.role], ["roles/editor", "roles/owner", "roles/viewer"])) == 0
    error_message = "Basic roles give more than a pipeline needs."
  }

  assert {
    condition = alltrue([
      for permission in google_project_iam_custom_role.change.permissions :
      !contains(["iam.serviceAccounts.setIamPolicy", "secretmanager.versions.access", "cloudsql.backupRuns.delete", "cloudsql.instances.export", "cloudsql.instances.login"], permission) &&
      !can(regex("^(iam\\.(roles|serviceAccountKeys|workloadIdentity.*)|resourcemanager|storage)\\.", permission))
    ])
    error_message = "An apply must not decide who becomes an account, make keys, change its own role, read contents or delete backups."
  }

  assert {
    condition = toset([for key, grant in google_project_iam_member.this : grant.role if startswith(key, "apply ") && startswith(grant.role, "roles/")]) == toset([
      "roles/binaryauthorization.policyEditor", "roles/certificatemanager.owner", "roles/compute.networkAdmin", "roles/compute.securityAdmin",
      "roles/container.admin", "roles/dns.admin", "roles/gkebackup.admin", "roles/logging.configWriter", "roles/servicenetworking.networksAdmin",
    ])
    error_message = "An apply must have the roles of its services, and no other."
  }
}

run "an_apply_stays_within_its_limits" {
  command = plan

  variables {
    grantable_roles = ["roles/artifactregistry.reader", "roles/dns.reader"]
  }

  assert {
    condition     = google_project_iam_member.limited["assign"].role == "roles/resourcemanager.projectIamAdmin" && one(google_project_iam_member.limited["assign"].condition).expression == "api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly(['roles/artifactregistry.reader', 'roles/dns.reader'])"
    error_message = "Only the roles that were named may be given."
  }

  assert {
    condition     = google_project_iam_member.limited["keys"].role == "roles/cloudkms.admin" && one(google_project_iam_member.limited["keys"].condition).expression == "resource.name.extract('/keyRings/{ring}/') != 'acme-staging-state' && !resource.name.endsWith('/keyRings/acme-staging-state')"
    error_message = "The key of the state must be out of reach."
  }
}

run "only_what_the_components_use" {
  command = plan

  variables {
    services = ["compute", "iam"]
  }

  assert {
    condition     = toset(keys(google_project_iam_member.limited)) == toset(["assign"]) && length(google_project_iam_member.this) == 5
    error_message = "Without a service there must be no right on it."
  }

  assert {
    condition     = alltrue([for permission in setunion(google_project_iam_custom_role.read.permissions, google_project_iam_custom_role.change.permissions) : can(regex("^(compute|iam|resourcemanager)\\.", permission))])
    error_message = "The roles must name the services that are used."
  }
}
