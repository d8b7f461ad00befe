mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  kubernetes_version = "1.36"
  name               = "acme-prod"
  region             = "eu-west-1"

  access_entries = {
    platform = { principal_arn = "arn:aws:iam::111111111111:role/platform", policies = ["AmazonEKSClusterAdminPolicy"] }
  }

  keys = {
    cluster = "arn:aws:kms:eu-west-1:111111111111:key/cluster"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
  }

  network = {
    cidr       = "10.1.0.0/16"
    id         = "vpc-0123456789abcdef0"
    subnet_ids = { pods = {}, private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b", eu-west-1c = "subnet-c" } }
  }
}

run "control_plane_and_nodes_meet" {
  command = plan

  assert {
    condition     = toset(one(aws_eks_cluster.this.vpc_config).security_group_ids) == toset([aws_security_group.control_plane.id]) && output.security_group_id == aws_security_group.nodes.id && aws_security_group.control_plane.id != aws_security_group.nodes.id
    error_message = "The control plane and the nodes must have a group each."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.api_from_nodes.referenced_security_group_id == aws_security_group.nodes.id && aws_vpc_security_group_ingress_rule.api_from_nodes.security_group_id == aws_security_group.control_plane.id && aws_vpc_security_group_ingress_rule.api_from_nodes.from_port == 443 && aws_vpc_security_group_ingress_rule.api_from_nodes.to_port == 443
    error_message = "Nodes must reach the Kubernetes API and nothing else of the control plane."
  }

  assert {
    condition = alltrue([
      for key, rule in aws_vpc_security_group_ingress_rule.nodes_from_control_plane :
      rule.security_group_id == aws_security_group.nodes.id && rule.referenced_security_group_id == aws_security_group.control_plane.id &&
      aws_vpc_security_group_egress_rule.control_plane_to_nodes[key].security_group_id == aws_security_group.control_plane.id && aws_vpc_security_group_egress_rule.control_plane_to_nodes[key].referenced_security_group_id == aws_security_group.nodes.id
    ])
    error_message = "What the control plane may send, nodes must admit."
  }

  assert {
    condition     = { for key, rule in aws_vpc_security_group_ingress_rule.nodes_from_control_plane : key => [rule.from_port, rule.to_port] } == { https = [443, 443], kubelet-and-pods = [3390, 65535], pods = [1025, 3388] }
    error_message = "The control plane must reach kubelets and webhooks, and neither SSH nor remote desktop."
  }
}

run "nobody_else_comes_in" {
  command = plan

  variables {
    endpoint = { private_cidrs = ["10.200.0.0/16"] }
  }

  assert {
    condition     = { for key, rule in aws_vpc_security_group_ingress_rule.api_from_clients : key => "${rule.cidr_ipv4} ${rule.from_port}-${rule.to_port}" } == { "10.1.0.0/16" = "10.1.0.0/16 443-443", "10.200.0.0/16" = "10.200.0.0/16 443-443" }
    error_message = "The Kubernetes API must admit the network and what lies behind a VPN or peering."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.nodes_from_nodes.referenced_security_group_id == aws_security_group.nodes.id && alltrue([for rule in concat(values(aws_vpc_security_group_ingress_rule.nodes_from_control_plane), [aws_vpc_security_group_ingress_rule.nodes_from_nodes]) : rule.cidr_ipv4 == null])
    error_message = "Nodes must admit each other and the control plane, and no range of addresses."
  }
}

run "no_tunnel_of_another_protocol_leads_out" {
  command = plan

  assert {
    condition     = { for key, rule in aws_vpc_security_group_egress_rule.nodes : key => "${rule.cidr_ipv4} ${rule.ip_protocol} ${rule.from_port}-${rule.to_port}" } == { tcp = "0.0.0.0/0 tcp 0-65535", udp = "0.0.0.0/0 udp 0-65535" }
    error_message = "Nodes must reach the internet by TCP and UDP alone."
  }

  assert {
    condition     = aws_vpc_security_group_egress_rule.nodes_to_nodes.ip_protocol == "-1" && aws_vpc_security_group_egress_rule.nodes_to_nodes.referenced_security_group_id == aws_security_group.nodes.id
    error_message = "Nodes must reach each other by every protocol."
  }
}
