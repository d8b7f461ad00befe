output "certificate_authority" {
  description = "Certificate of the API server in base64, for the Kubernetes and Helm providers."
  # Public, but it comes with what is secret in other clusters.
  value = nonsensitive(one(azurerm_kubernetes_cluster.this.kube_config).cluster_ca_certificate)
}

output "disk_encryption_set_id" {
  description = "What encrypts disks with our key, for the storage classes of volumes."
  value       = azurerm_disk_encryption_set.this.id
}

output "endpoint" {
  description = "Address of the API server, for the Kubernetes and Helm providers."
  value       = "https://${local.is_private ? azurerm_kubernetes_cluster.this.private_fqdn : azurerm_kubernetes_cluster.this.fqdn}"
}

output "id" {
  description = "Resource id of the cluster, for node pools, roles and for what must not vanish."
  value       = azurerm_kubernetes_cluster.this.id
}

output "kubelet_identity" {
  description = "Identity of the nodes, for registries that let them pull images."
  value = {
    client_id    = azurerm_user_assigned_identity.kubelet.client_id
    id           = azurerm_user_assigned_identity.kubelet.id
    principal_id = azurerm_user_assigned_identity.kubelet.principal_id
  }
}

output "name" {
  description = "Name of the cluster, for add-ons and az aks get-credentials."
  value       = azurerm_kubernetes_cluster.this.name
}

output "network_id" {
  description = "Virtual network of the cluster, for controllers that make load balancers."
  value       = var.network.id
}

output "oidc_provider" {
  description = "Issuer, for identities of workloads that prove themselves with a token."
  value       = { issuer = azurerm_kubernetes_cluster.this.oidc_issuer_url }
}

output "region" {
  description = "Region of the cluster, for controllers that cannot ask the node."
  value       = var.region
}

output "resource_group_name" {
  description = "Resource group of the cluster, for identities of what runs in it."
  value       = azurerm_resource_group.this.name
}

output "service_cidr" {
  description = "Range of Services, for network plugins and for networks that must not overlap it."
  value       = var.service_cidr
}

output "version" {
  description = "Kubernetes minor, which the node pools follow."
  value       = azurerm_kubernetes_cluster.this.kubernetes_version
}
