# EKS gives the control plane a group of its own making, in which all members
# may talk to each other, and puts nodes into it that bring no other group. Ours
# bring one, so that the two sides meet in the rules below and nowhere else.

locals {
  # Pods answer webhooks and aggregated APIs on 443 or above 1024, the kubelet on
  # 10250. Without 3389 remote desktop stays shut, as in the ACLs of the network.
  from_control_plane = {
    https            = { from_port = 443, to_port = 443 }
    kubelet-and-pods = { from_port = 3390, to_port = 65535 }
    pods             = { from_port = 1025, to_port = 3388 }
  }

  # People and pipelines inside the network, or behind a VPN or a peering.
  clients = setunion([var.network.cidr], var.endpoint.private_cidrs)
}

resource "aws_security_group" "control_plane" {
  description = "Control plane of ${var.name}"
  name        = "${var.name}-control-plane"
  vpc_id      = var.network.id

  tags = { Name = "${var.name}-control-plane" }
}

resource "aws_vpc_security_group_ingress_rule" "api_from_nodes" {
  description                  = "Kubernetes API for nodes and their pods"
  from_port                    = 443
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.nodes.id
  security_group_id            = aws_security_group.control_plane.id
  to_port                      = 443

  tags = { Name = "${var.name}-nodes" }
}

resource "aws_vpc_security_group_ingress_rule" "api_from_clients" {
  for_each = local.clients

  cidr_ipv4         = each.key
  description       = "Kubernetes API for people and pipelines"
  from_port         = 443
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.control_plane.id
  to_port           = 443

  tags = { Name = "${var.name}-clients" }
}

resource "aws_vpc_security_group_egress_rule" "control_plane_to_nodes" {
  for_each = local.from_control_plane

  description                  = "Control plane to nodes: ${each.key}"
  from_port                    = each.value.from_port
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.nodes.id
  security_group_id            = aws_security_group.control_plane.id
  to_port                      = each.value.to_port

  tags = { Name = "${var.name}-${each.key}" }
}

resource "aws_security_group" "nodes" {
  #checkov:skip=CKV2_AWS_5:Launch templates and Karpenter put it on every node.
  description = "Nodes and pods of ${var.name}"
  name        = "${var.name}-nodes"
  vpc_id      = var.network.id

  tags = { Name = "${var.name}-nodes" }
}

resource "aws_vpc_security_group_ingress_rule" "nodes_from_control_plane" {
  for_each = local.from_control_plane

  description                  = "Control plane to nodes: ${each.key}"
  from_port                    = each.value.from_port
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.control_plane.id
  security_group_id            = aws_security_group.nodes.id
  to_port                      = each.value.to_port

  tags = { Name = "${var.name}-${each.key}" }
}

# What pods may say to each other is decided by network policies.
resource "aws_vpc_security_group_ingress_rule" "nodes_from_nodes" {
  description                  = "Nodes and pods among themselves"
  ip_protocol                  = "-1"
  referenced_security_group_id = aws_security_group.nodes.id
  security_group_id            = aws_security_group.nodes.id

  tags = { Name = "${var.name}-nodes" }
}

resource "aws_vpc_security_group_egress_rule" "nodes_to_nodes" {
  description                  = "Nodes and pods among themselves"
  ip_protocol                  = "-1"
  referenced_security_group_id = aws_security_group.nodes.id
  security_group_id            = aws_security_group.nodes.id

  tags = { Name = "${var.name}-nodes" }
}

# Registries, AWS and whatever applications call. No other protocol leads out,
# so that nothing is tunnelled through it.
resource "aws_vpc_security_group_egress_rule" "nodes" {
  for_each = toset(["tcp", "udp"])

  cidr_ipv4         = "0.0.0.0/0"
  description       = "Nodes and pods to anywhere: ${each.key}"
  from_port         = 0
  ip_protocol       = each.key
  security_group_id = aws_security_group.nodes.id
  to_port           = 65535

  tags = { Name = "${var.name}-${each.key}" }
}
