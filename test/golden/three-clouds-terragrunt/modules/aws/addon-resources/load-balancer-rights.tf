# What docs/install/iam_policy.json of version 3.5.0 allows, held to this cluster, and without WAF, Shield, Cognito and
# Outposts. The controller puts the tag on all that it makes: load balancers, listeners, rules, targets and groups.
# https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/v3.5.0/docs/install/iam_policy.json

locals {
  _elb = "arn:aws:elasticloadbalancing:${local.region}:${local.account}"
  _ec2 = "arn:aws:ec2:${local.region}:${local.account}"

  _balancers = ["${local._elb}:loadbalancer/app/*", "${local._elb}:loadbalancer/net/*", "${local._elb}:targetgroup/*"]
  _listeners = [
    "${local._elb}:listener-rule/app/*",
    "${local._elb}:listener-rule/net/*",
    "${local._elb}:listener/app/*",
    "${local._elb}:listener/net/*",
  ]

  _new_of_controller = { "aws:RequestTag/elbv2.k8s.aws/cluster" = var.cluster.name }
  _own_of_controller = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = var.cluster.name }

  # Nothing may be taken from another cluster, or given to it.
  _keeping_the_owner = { Null = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "true" }, StringEquals = local._own_of_controller }

  _load_balancer_reads = [
    {
      Sid    = "DescribeNetwork"
      Effect = "Allow"
      Action = [
        "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeInstances",
        "ec2:DescribeInternetGateways", "ec2:DescribeNetworkInterfaces", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcPeeringConnections", "ec2:DescribeVpcs",
      ]
      Resource  = "*"
      Condition = local.in_region
    },
    {
      Sid    = "DescribeLoadBalancers"
      Effect = "Allow"
      Action = [
        "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeListenerAttributes",
        "elasticloadbalancing:DescribeListenerCertificates", "elasticloadbalancing:DescribeListeners",
        "elasticloadbalancing:DescribeLoadBalancerAttributes", "elasticloadbalancing:DescribeLoadBalancers",
        "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeSSLPolicies", "elasticloadbalancing:DescribeTags",
        "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetGroups",
        "elasticloadbalancing:DescribeTargetHealth", "elasticloadbalancing:DescribeTrustStores",
      ]
      Resource  = "*"
      Condition = local.in_region
    },
    {
      Sid       = "FindCertificates"
      Effect    = "Allow"
      Action    = "acm:ListCertificates"
      Resource  = "*"
      Condition = local.in_region
    },
    {
      Sid      = "ReadCertificatesAndGroups"
      Effect   = "Allow"
      Action   = ["acm:DescribeCertificate", "ec2:GetSecurityGroupsForVpc"]
      Resource = ["arn:aws:acm:${local.region}:${local.account}:certificate/*", "${local._ec2}:vpc/${var.cluster.network_id}"]
    },
  ]

  _load_balancer_groups = [
    {
      Sid      = "CreateGroupsInTheNetwork"
      Effect   = "Allow"
      Action   = "ec2:CreateSecurityGroup"
      Resource = "${local._ec2}:vpc/${var.cluster.network_id}"
    },
    {
      Sid       = "CreateGroups"
      Effect    = "Allow"
      Action    = "ec2:CreateSecurityGroup"
      Resource  = "${local._ec2}:security-group/*"
      Condition = { StringEquals = local._new_of_controller }
    },
    {
      Sid       = "TagNewGroups"
      Effect    = "Allow"
      Action    = "ec2:CreateTags"
      Resource  = "${local._ec2}:security-group/*"
      Condition = { StringEquals = merge(local._new_of_controller, { "ec2:CreateAction" = "CreateSecurityGroup" }) }
    },
    {
      Sid       = "TagOwnGroups"
      Effect    = "Allow"
      Action    = ["ec2:CreateTags", "ec2:DeleteTags"]
      Resource  = "${local._ec2}:security-group/*"
      Condition = local._keeping_the_owner
    },
  ]

  _load_balancer_openings = [
    {
      Sid       = "ChangeOwnGroups"
      Effect    = "Allow"
      Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupIngress"]
      Resource  = "${local._ec2}:security-group/*"
      Condition = { StringEquals = local._own_of_controller }
    },
    {
      Sid      = "OpenNodesToLoadBalancers"
      Effect   = "Allow"
      Action   = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]
      Resource = "${local._ec2}:security-group/${var.cluster.security_group_id}"
    },
  ]

  _load_balancer_creates = [
    {
      Sid       = "CreateLoadBalancers"
      Effect    = "Allow"
      Action    = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"]
      Resource  = local._balancers
      Condition = { StringEquals = local._new_of_controller }
    },
    {
      Sid       = "CreateListenersOfOwn"
      Effect    = "Allow"
      Action    = ["elasticloadbalancing:CreateListener", "elasticloadbalancing:CreateRule"]
      Resource  = concat(local._balancers, local._listeners)
      Condition = { StringEquals = local._own_of_controller }
    },
    {
      Sid       = "TagNew"
      Effect    = "Allow"
      Action    = "elasticloadbalancing:AddTags"
      Resource  = concat(local._balancers, local._listeners)
      Condition = { StringEquals = merge(local._new_of_controller, { "elasticloadbalancing:CreateAction" = ["CreateListener", "CreateLoadBalancer", "CreateRule", "CreateTargetGroup"] }) }
    },
    {
      Sid       = "TagOwn"
      Effect    = "Allow"
      Action    = ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"]
      Resource  = concat(local._balancers, local._listeners)
      Condition = local._keeping_the_owner
    },
  ]

  _load_balancer_changes = [
    {
      Sid    = "ChangeOwn"
      Effect = "Allow"
      Action = [
        "elasticloadbalancing:AddListenerCertificates", "elasticloadbalancing:DeleteListener",
        "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:DeleteRule", "elasticloadbalancing:DeleteTargetGroup",
        "elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:ModifyCapacityReservation",
        "elasticloadbalancing:ModifyListener", "elasticloadbalancing:ModifyListenerAttributes",
        "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:ModifyRule",
        "elasticloadbalancing:ModifyTargetGroup", "elasticloadbalancing:ModifyTargetGroupAttributes",
        "elasticloadbalancing:RegisterTargets", "elasticloadbalancing:RemoveListenerCertificates",
        "elasticloadbalancing:SetIpAddressType", "elasticloadbalancing:SetRulePriorities",
        "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets",
      ]
      Resource  = concat(local._balancers, local._listeners)
      Condition = { StringEquals = local._own_of_controller }
    },
    # The role with which Elastic Load Balancing itself works: an account has one, made by whoever is first.
    {
      Sid       = "LetLoadBalancingMakeItsRole"
      Effect    = "Allow"
      Action    = "iam:CreateServiceLinkedRole"
      Resource  = "arn:aws:iam::${local.account}:role/aws-service-role/elasticloadbalancing.amazonaws.com/*"
      Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
    },
  ]

  load_balancer_statements = concat(
    local._load_balancer_reads,
    local._load_balancer_groups,
    local._load_balancer_openings,
    local._load_balancer_creates,
    local._load_balancer_changes,
  )
}
