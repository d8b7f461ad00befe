locals {
  network_read_statements = [
    {
      Sid    = "DescribeNetwork"
      Effect = "Allow"
      Action = [
        "ec2:DescribeAddresses", "ec2:DescribeAddressesAttribute", "ec2:DescribeAvailabilityZones",
        "ec2:DescribeFlowLogs", "ec2:DescribeInternetGateways", "ec2:DescribeManagedPrefixLists",
        "ec2:DescribeNatGateways", "ec2:DescribeNetworkAcls", "ec2:DescribeNetworkInterfaces",
        "ec2:DescribePrefixLists", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroupRules",
        "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcEndpoints",
        "ec2:DescribeVpcEndpointServices", "ec2:DescribeVpcs",
        "route53:ListHostedZones*",
      ]
      Resource = "*"
    },
    {
      Sid      = "ReadNetworks"
      Effect   = "Allow"
      Action   = "ec2:DescribeVpcAttribute"
      Resource = "arn:aws:ec2:*:${var.account_id}:vpc/*"
    },
    {
      Sid      = "ReadZones"
      Effect   = "Allow"
      Action   = ["route53:GetChange", "route53:GetHostedZone", "route53:ListResourceRecordSets", "route53:ListTagsForResource"]
      Resource = ["arn:aws:route53:::change/*", "arn:aws:route53:::hostedzone/*"]
    },
  ]

  _network_writes = [
    "ec2:AllocateAddress", "ec2:AssociateAddress", "ec2:DisassociateAddress", "ec2:ReleaseAddress",
    "ec2:AttachInternetGateway", "ec2:CreateInternetGateway", "ec2:DeleteInternetGateway", "ec2:DetachInternetGateway",
    "ec2:CreateNatGateway", "ec2:DeleteNatGateway",
    "ec2:AssociateRouteTable", "ec2:CreateRoute", "ec2:CreateRouteTable", "ec2:DeleteRoute", "ec2:DeleteRouteTable",
    "ec2:DisassociateRouteTable", "ec2:ReplaceRoute", "ec2:ReplaceRouteTableAssociation",
    "ec2:CreateNetworkAcl", "ec2:CreateNetworkAclEntry", "ec2:DeleteNetworkAcl", "ec2:DeleteNetworkAclEntry",
    "ec2:ReplaceNetworkAclAssociation", "ec2:ReplaceNetworkAclEntry",
    "ec2:AuthorizeSecurityGroup*", "ec2:CreateSecurityGroup", "ec2:DeleteSecurityGroup", "ec2:ModifySecurityGroupRules",
    "ec2:RevokeSecurityGroup*", "ec2:UpdateSecurityGroupRuleDescriptions*",
    "ec2:CreateSubnet", "ec2:DeleteSubnet", "ec2:ModifySubnetAttribute",
    "ec2:AssociateVpcCidrBlock", "ec2:CreateVpc", "ec2:DeleteVpc", "ec2:DisassociateVpcCidrBlock", "ec2:ModifyVpcAttribute",
    "ec2:CreateVpcEndpoint", "ec2:DeleteVpcEndpoints", "ec2:ModifyVpcEndpoint",
    "ec2:CreateFlowLogs", "ec2:DeleteFlowLogs",
    "ec2:CreateTags", "ec2:DeleteTags",
  ]

  network_policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ManageNetwork"
        Effect    = "Allow"
        Action    = local._network_writes
        Resource  = "arn:aws:ec2:*:${var.account_id}:*"
        Condition = local.in_environment
      },
      {
        Sid      = "CreateZones"
        Effect   = "Allow"
        Action   = "route53:CreateHostedZone"
        Resource = "*"
      },
      # Interface endpoints with private names join their zone to the network.
      {
        Sid    = "ManageZones"
        Effect = "Allow"
        Action = [
          "route53:AssociateVPCWithHostedZone", "route53:ChangeResourceRecordSets", "route53:ChangeTagsForResource",
          "route53:DeleteHostedZone", "route53:DisassociateVPCFromHostedZone", "route53:UpdateHostedZoneComment",
        ]
        Resource = "arn:aws:route53:::hostedzone/*"
      },
    ]
  }
}

resource "aws_iam_policy" "network" {
  description = "What an apply of ${var.name} changes of networks and private zones"
  name        = "${var.name}-ci-network"
  policy      = jsonencode(local.network_policy)
}
