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

run "vpc_cni" {
  command = plan

  assert {
    condition     = sort(concat([for addon in aws_eks_addon.vpc_cni : addon.addon_name], [for addon in aws_eks_addon.kube_proxy : addon.addon_name], [aws_eks_addon.pod_identity_agent.addon_name])) == tolist(["eks-pod-identity-agent", "kube-proxy", "vpc-cni"])
    error_message = "The cluster must have its network, its proxy and the agent of pod identity."
  }

  assert {
    condition = jsondecode(aws_eks_addon.vpc_cni["vpc-cni"].configuration_values) == {
      enableNetworkPolicy = "true"
      env                 = { ENABLE_PREFIX_DELEGATION = "true", WARM_PREFIX_TARGET = "1" }
    }
    error_message = "Network policies must be enforced, nodes must get blocks of addresses, and pods stay in the subnets of nodes."
  }

  assert {
    condition     = alltrue([for addon in concat(values(aws_eks_addon.vpc_cni), values(aws_eks_addon.kube_proxy), [aws_eks_addon.pod_identity_agent]) : addon.cluster_name == "acme-prod" && addon.resolve_conflicts_on_create == "OVERWRITE" && addon.resolve_conflicts_on_update == "OVERWRITE"])
    error_message = "What is declared must win over what somebody edited."
  }
}

run "versions_follow_the_minor" {
  command = plan

  override_data {
    target          = data.aws_eks_addon_version.this["eks-pod-identity-agent"]
    override_during = plan
    values          = { version = "v1.3.0-eksbuild.1" }
  }

  override_data {
    target          = data.aws_eks_addon_version.this["kube-proxy"]
    override_during = plan
    values          = { version = "v1.36.0-eksbuild.2" }
  }

  override_data {
    target          = data.aws_eks_addon_version.this["vpc-cni"]
    override_during = plan
    values          = { version = "v1.20.0-eksbuild.3" }
  }

  assert {
    condition = { for addon in concat(values(aws_eks_addon.vpc_cni), values(aws_eks_addon.kube_proxy), [aws_eks_addon.pod_identity_agent]) : addon.addon_name => addon.addon_version } == {
      eks-pod-identity-agent = "v1.3.0-eksbuild.1"
      kube-proxy             = "v1.36.0-eksbuild.2"
      vpc-cni                = "v1.20.0-eksbuild.3"
    }
    error_message = "Each add-on must have the version that AWS names for it."
  }

  assert {
    condition     = alltrue([for name, addon in data.aws_eks_addon_version.this : addon.addon_name == name && addon.kubernetes_version == "1.36" && addon.most_recent == null])
    error_message = "It must be the default of the minor, not what came out last."
  }
}

run "vpc_cni_has_its_own_rights" {
  command = plan

  override_resource {
    target          = aws_iam_role.vpc_cni["vpc-cni"]
    override_during = plan
    values          = { arn = "arn:aws:iam::111111111111:role/of-vpc-cni" }
  }

  assert {
    condition     = [for association in aws_eks_addon.vpc_cni["vpc-cni"].pod_identity_association : "${association.service_account} ${association.role_arn}"] == ["aws-node arn:aws:iam::111111111111:role/of-vpc-cni"]
    error_message = "The plugin must have a role of its own, so that the node needs none of its rights."
  }

  assert {
    condition     = [for attachment in aws_iam_role_policy_attachment.vpc_cni : attachment.policy_arn] == ["arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"]
    error_message = "The plugin may manage addresses and nothing else."
  }

  assert {
    condition = jsondecode(aws_iam_role.vpc_cni["vpc-cni"].assume_role_policy).Statement == [{
      Effect    = "Allow"
      Principal = { Service = "pods.eks.amazonaws.com" }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Condition = {
        StringEquals = {
          "aws:RequestTag/eks-cluster-arn"            = "arn:aws:eks:eu-west-1:111111111111:cluster/acme-prod"
          "aws:RequestTag/kubernetes-namespace"       = "kube-system"
          "aws:RequestTag/kubernetes-service-account" = "aws-node"
        }
      }
    }]
    error_message = "Only pods of the plugin in this cluster may take its role."
  }
}

run "single_addresses" {
  command = plan

  variables {
    pod_network = { prefix_delegation = false }
  }

  assert {
    condition     = jsondecode(aws_eks_addon.vpc_cni["vpc-cni"].configuration_values) == { enableNetworkPolicy = "true", env = {} }
    error_message = "Without prefix delegation nodes must take addresses one by one."
  }
}

run "subnets_for_pods" {
  command = plan

  variables {
    network = {
      cidr = "10.1.0.0/16"
      id   = "vpc-0123456789abcdef0"
      subnet_ids = {
        pods    = { eu-west-1a = "subnet-pods-a", eu-west-1b = "subnet-pods-b" }
        private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b" }
      }
    }
  }

  assert {
    condition = jsondecode(aws_eks_addon.vpc_cni["vpc-cni"].configuration_values).eniConfig == {
      create = true
      region = "eu-west-1"
      subnets = {
        eu-west-1a = { id = "subnet-pods-a", securityGroups = [aws_security_group.nodes.id] }
        eu-west-1b = { id = "subnet-pods-b", securityGroups = [aws_security_group.nodes.id] }
      }
    }
    error_message = "Pods must take addresses in the subnet of their zone, with the security group of nodes."
  }

  assert {
    condition = jsondecode(aws_eks_addon.vpc_cni["vpc-cni"].configuration_values).env == {
      AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG = "true"
      ENABLE_PREFIX_DELEGATION           = "true"
      ENI_CONFIG_LABEL_DEF               = "topology.kubernetes.io/zone"
      WARM_PREFIX_TARGET                 = "1"
    }
    error_message = "The plugin must find the subnet by the zone of the node."
  }
}

run "cilium" {
  command = plan

  variables {
    pod_network = { kind = "cilium" }
  }

  assert {
    condition     = keys(data.aws_eks_addon_version.this) == ["eks-pod-identity-agent"] && length(aws_eks_addon.vpc_cni) + length(aws_eks_addon.kube_proxy) + length(aws_iam_role.vpc_cni) + length(aws_iam_role_policy_attachment.vpc_cni) == 0
    error_message = "Cilium must be the only network, and the only proxy."
  }

  assert {
    condition     = aws_eks_addon.pod_identity_agent.addon_name == "eks-pod-identity-agent"
    error_message = "Pods must have identities whatever their network is."
  }
}
