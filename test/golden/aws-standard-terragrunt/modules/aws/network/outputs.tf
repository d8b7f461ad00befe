output "availability_zones" {
  description = "Zones in order, for the cluster and databases that spread over them."
  value       = var.availability_zones
}

output "cidr" {
  description = "Address range, for firewall rules and peerings."
  value       = aws_vpc.this.cidr_block
}

output "egress_ips" {
  description = "Addresses that traffic leaves from, by zone of the gateway: for the allow-lists of others."
  value       = { for zone, ip in aws_eip.nat : zone => ip.public_ip }
}

output "id" {
  description = "VPC, for the cluster, security groups and peerings."
  value       = aws_vpc.this.id
}

output "private_zone" {
  description = "Private DNS zone, for records of databases and internal services."
  value = {
    id   = aws_route53_zone.private.zone_id
    name = aws_route53_zone.private.name
  }
}

output "secondary_cidrs" {
  description = "Ranges of pods beside cidr, for firewall rules that must admit them."
  value       = var.secondary_cidrs
}

output "subnet_cidrs" {
  description = "Ranges by tier and zone, for firewall rules between tiers."
  value = {
    data    = { for zone, subnet in aws_subnet.data : zone => subnet.cidr_block }
    pods    = { for zone, subnet in aws_subnet.pods : zone => subnet.cidr_block }
    private = { for zone, subnet in aws_subnet.private : zone => subnet.cidr_block }
    public  = { for zone, subnet in aws_subnet.public : zone => subnet.cidr_block }
  }
}

output "subnet_ids" {
  description = "Subnets by tier and zone: private for nodes, pods for their pods, data for databases, public for load balancers."
  value = {
    data    = { for zone, subnet in aws_subnet.data : zone => subnet.id }
    pods    = { for zone, subnet in aws_subnet.pods : zone => subnet.id }
    private = { for zone, subnet in aws_subnet.private : zone => subnet.id }
    public  = { for zone, subnet in aws_subnet.public : zone => subnet.id }
  }

  # A node that starts before its route to the internet exists never joins.
  depends_on = [aws_route.private, aws_route_table_association.private, aws_route_table_association.pods]
}
