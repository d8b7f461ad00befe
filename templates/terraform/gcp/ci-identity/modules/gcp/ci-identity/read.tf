locals {
  _foundation_reads = {
    cloudkms = [
      "cloudkms.cryptoKeyVersions.get", "cloudkms.cryptoKeyVersions.list", "cloudkms.cryptoKeys.get",
      "cloudkms.cryptoKeys.getIamPolicy", "cloudkms.cryptoKeys.list", "cloudkms.keyRings.get",
      "cloudkms.keyRings.getIamPolicy", "cloudkms.keyRings.list",
    ]
    compute = [
      "compute.addresses.get", "compute.firewalls.get", "compute.globalAddresses.get", "compute.globalOperations.get",
      "compute.instanceGroupManagers.list", "compute.networks.get", "compute.projects.get", "compute.regionOperations.get",
      "compute.regions.get", "compute.regions.list", "compute.routers.get", "compute.routes.get", "compute.sslPolicies.get",
      "compute.subnetworks.get", "compute.subnetworks.getIamPolicy", "compute.zones.get", "compute.zones.list",
    ]
    dns = [
      "dns.changes.get", "dns.managedZones.get", "dns.managedZones.getIamPolicy", "dns.managedZones.list", "dns.policies.get",
      "dns.policies.list", "dns.projects.get", "dns.resourceRecordSets.get", "dns.resourceRecordSets.list",
    ]
    iam = [
      "iam.roles.get", "iam.serviceAccounts.get", "iam.serviceAccounts.getIamPolicy", "resourcemanager.projects.get",
      "resourcemanager.projects.getIamPolicy",
    ]
    logging = [
      "logging.buckets.get", "logging.buckets.list", "logging.exclusions.get", "logging.exclusions.list", "logging.sinks.get",
      "logging.sinks.list",
    ]
    servicenetworking = ["servicenetworking.operations.get", "servicenetworking.services.get"]
  }

  # A plan of kubernetes-addons reads releases of Helm, which are Secrets of the
  # cluster: roles/container.viewer shows all but those.
  _component_reads = {
    binaryauthorization = ["binaryauthorization.policy.get", "binaryauthorization.policy.getIamPolicy"]
    certificatemanager = [
      "certificatemanager.certmapentries.get", "certificatemanager.certmaps.get", "certificatemanager.certs.get",
      "certificatemanager.dnsauthorizations.get", "certificatemanager.operations.get",
    ]
    container = ["container.secrets.get", "container.secrets.list"]
    gkebackup = [
      "gkebackup.backupPlans.get", "gkebackup.backupPlans.getIamPolicy", "gkebackup.operations.get", "gkebackup.restorePlans.get",
      "gkebackup.restorePlans.getIamPolicy",
    ]
    pubsub = ["pubsub.topics.get", "pubsub.topics.getIamPolicy"]
    secretmanager = [
      "secretmanager.secrets.get", "secretmanager.secrets.getIamPolicy", "secretmanager.secrets.list", "secretmanager.versions.get",
      "secretmanager.versions.list",
    ]
    sqladmin = [
      "cloudsql.backupRuns.get", "cloudsql.backupRuns.list", "cloudsql.databases.get", "cloudsql.databases.list",
      "cloudsql.instances.get", "cloudsql.instances.list", "cloudsql.instances.listServerCas", "cloudsql.users.get",
      "cloudsql.users.list",
    ]
  }

  reads = merge(local._foundation_reads, local._component_reads)
}

# What a refresh asks for. Google's viewers show more: logs, screens of machines, exports of databases.
resource "google_project_iam_custom_role" "read" {
  permissions = flatten([for service in var.services : local.reads[service]])
  project     = var.project.id
  role_id     = "${local.role_prefix}_read"
  title       = "What pipelines of ${var.name} read"
}
