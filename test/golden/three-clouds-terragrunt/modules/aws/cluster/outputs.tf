output "account_id" {
  description = "Account of the cluster, for the trust policies of roles."
  value       = local.account
}

output "certificate_authority" {
  description = "Certificate of the API server in base64, for the Kubernetes and Helm providers."
  value       = one(aws_eks_cluster.this.certificate_authority).data
}

output "endpoint" {
  description = "Address of the API server, for the Kubernetes and Helm providers."
  value       = aws_eks_cluster.this.endpoint
}

output "id" {
  description = "ARN of the cluster, for policies and for what must not vanish."
  value       = aws_eks_cluster.this.arn
}

output "name" {
  description = "Name of the cluster, for node groups, add-ons and tokens."
  value       = aws_eks_cluster.this.name

  # Nodes take the name from here, and stay unhealthy without a network plugin.
  depends_on = [aws_eks_addon.kube_proxy, aws_eks_addon.pod_identity_agent, aws_eks_addon.vpc_cni, module.cilium]
}

output "network_id" {
  description = "VPC of the cluster, for controllers that make load balancers."
  value       = var.network.id
}

output "oidc_provider" {
  description = "Provider and issuer, for roles of workloads that prove themselves with a token."
  value = {
    arn    = aws_iam_openid_connect_provider.this.arn
    issuer = one(one(aws_eks_cluster.this.identity).oidc).issuer
  }
}

output "region" {
  description = "Region of the cluster, for controllers that cannot ask the node."
  value       = var.region
}

output "security_group_id" {
  description = "Security group of nodes and pods, for node groups, Karpenter and databases that admit them."
  value       = aws_security_group.nodes.id

  # A node that starts before it may reach the API server never joins.
  depends_on = [
    aws_vpc_security_group_egress_rule.control_plane_to_nodes,
    aws_vpc_security_group_egress_rule.nodes,
    aws_vpc_security_group_egress_rule.nodes_to_nodes,
    aws_vpc_security_group_ingress_rule.api_from_nodes,
    aws_vpc_security_group_ingress_rule.nodes_from_control_plane,
    aws_vpc_security_group_ingress_rule.nodes_from_nodes,
  ]
}

output "service_cidr" {
  description = "Range of Services, for network plugins and for networks that must not overlap it."
  value       = var.service_cidr
}

output "version" {
  description = "Kubernetes minor, which the node groups follow."
  value       = aws_eks_cluster.this.version
}
