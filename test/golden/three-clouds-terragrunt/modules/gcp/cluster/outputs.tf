output "certificate_authority" {
  description = "Certificate of the API server in base64, for the Kubernetes and Helm providers. Empty for the name of endpoint.dns, whose certificate everybody knows."
  value       = var.endpoint.dns ? "" : one(google_container_cluster.this.master_auth[*].cluster_ca_certificate)
}

output "endpoint" {
  description = "Address of the API server, for the Kubernetes and Helm providers."
  value       = "https://${var.endpoint.dns ? one(one(google_container_cluster.this.control_plane_endpoints_config).dns_endpoint_config).endpoint : google_container_cluster.this.endpoint}"
}

output "id" {
  description = "Id of the cluster with project and region, for node pools and for what must not vanish."
  value       = google_container_cluster.this.id
}

output "name" {
  description = "Name of the cluster, for add-ons and for gcloud container clusters get-credentials."
  value       = google_container_cluster.this.name
}

output "network_id" {
  description = "Network of the cluster, for controllers that make load balancers."
  value       = var.network.id
}

output "node_service_account" {
  description = "Account of the nodes, for node pools, and for registries and keys that must admit them."
  value       = google_service_account.nodes.email

  # A node that starts before its account has rights never gets ready.
  depends_on = [google_project_iam_member.nodes]
}

output "project" {
  description = "Project of the cluster, id and number, for the principals of workloads."
  value       = var.project
}

output "region" {
  description = "Region of the cluster, for controllers that cannot ask the node."
  value       = var.region
}

output "service_cidr" {
  description = "Range of Services, for networks that must not overlap it."
  value       = google_container_cluster.this.services_ipv4_cidr
}

output "version" {
  description = "Kubernetes minor of the control plane, for add-ons that follow it."
  value       = regex("^[0-9]+\\.[0-9]+", google_container_cluster.this.master_version)
}

output "workload_pool" {
  description = "Pool that proves who a pod is, for the principals of workloads."
  value       = one(google_container_cluster.this.workload_identity_config).workload_pool
}
