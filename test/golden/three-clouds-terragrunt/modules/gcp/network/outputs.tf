output "availability_zones" {
  description = "Zones in order, for the cluster and databases that spread over them."
  value       = var.availability_zones
}

output "cidr" {
  description = "Address range, for firewall rules and peerings."
  value       = var.cidr
}

output "egress_ips" {
  description = "Addresses that traffic leaves from, by zone: for the allow-lists of others."
  value       = { for zone, address in google_compute_address.nat : zone => address.address }
}

output "egress_tag" {
  description = "Network tag of nodes. With it a machine has its route to the internet and reaches databases."
  value       = local.egress_tag
}

output "id" {
  description = "Network, for the cluster, databases, firewall rules and peerings."
  value       = google_compute_network.this.id

  # A database finds no address before the peering exists.
  depends_on = [google_service_networking_connection.data]
}

output "private_zone" {
  description = "Private DNS zone, for records of databases and internal services."
  value = {
    id   = google_dns_managed_zone.private.name
    name = var.private_domain
  }
}

output "secondary_cidrs" {
  description = "Ranges of pods beside cidr, for firewall rules that must admit them."
  value       = toset([var.pod_cidr])
}

output "secondary_ranges" {
  description = "Names of the ranges of pods and services in the subnetwork of nodes, for the cluster."
  value       = { for name in keys(local.secondary_ranges) : name => name }
}

output "subnet_cidrs" {
  description = "Ranges by tier and zone, for firewall rules between tiers. What has no zone is under the region."
  value = {
    control_plane = { (var.region) = local.control_plane_cidr }
    data          = local.tiers.data
    nodes         = { (var.region) = local.nodes_cidr }
    pods          = { (var.region) = var.pod_cidr }
    private       = local.tiers.private
    proxy         = { (var.region) = local.proxy_cidr }
    public        = local.tiers.public
  }
}

output "subnet_ids" {
  description = "Subnetworks for the cluster (nodes, control_plane), and by zone those of private and public. In data are the names of the ranges reserved for databases."
  value = {
    control_plane = google_compute_subnetwork.this["control-plane"].id
    data          = { for zone, range in google_compute_global_address.data : zone => range.name }
    nodes         = google_compute_subnetwork.this["nodes"].id
    private       = { for zone in var.availability_zones : zone => google_compute_subnetwork.this["private-${zone}"].id }
    public        = { for zone in var.availability_zones : zone => google_compute_subnetwork.this["public-${zone}"].id }
  }

  # A node that starts before its way out exists never joins.
  depends_on = [google_compute_firewall.egress, google_compute_route.google, google_compute_route.internet, google_compute_router_nat.this]
}
