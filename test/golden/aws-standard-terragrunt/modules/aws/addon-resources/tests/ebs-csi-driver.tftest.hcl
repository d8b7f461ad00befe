mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", network_id = "vpc-1", region = "eu-west-1", security_group_id = "sg-1", version = "1.36" }
  name    = "acme-prod"
  network = { subnet_ids = { private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b" } } }
  secrets = {
    keys    = { secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets", storage = "arn:aws:kms:eu-west-1:111111111111:key/storage" }
    prefix  = "acme-prod/"
    secrets = { example = { arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:acme-prod/example-AbCdEf", name = "acme-prod/example" } }
    store   = "secrets-manager"
  }
}

run "not_chosen" {
  command = plan

  assert {
    condition     = length(aws_eks_addon.ebs_csi_driver) + length(module.ebs_csi_driver) == 0
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "volumes_with_the_own_key" {
  command = plan

  variables {
    ebs_csi_driver = {}
  }

  assert {
    condition     = aws_eks_addon.ebs_csi_driver[0].addon_name == "aws-ebs-csi-driver" && aws_eks_addon.ebs_csi_driver[0].cluster_name == "acme-prod" && jsondecode(aws_eks_addon.ebs_csi_driver[0].configuration_values).controller.tolerations == [{ key = "CriticalAddonsOnly", operator = "Exists" }]
    error_message = "EKS must run it in the cluster, on the nodes of the system pool too."
  }

  assert {
    condition     = one(module.ebs_csi_driver[*].subject) == "acme-prod/kube-system/ebs-csi-controller-sa"
    error_message = "The role must be for the controller alone: what runs on every node needs none."
  }

  assert {
    condition = { for statement in jsondecode(one(module.ebs_csi_driver[*].policy)).Statement : statement.Sid => statement if startswith(jsonencode(statement.Action), "\"kms:") || contains(flatten([statement.Action]), "kms:Decrypt") } == {
      LetEc2UseKeyOfVolumes = { Sid = "LetEc2UseKeyOfVolumes", Effect = "Allow", Action = "kms:CreateGrant", Resource = "arn:aws:kms:eu-west-1:111111111111:key/storage", Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" }, StringEquals = { "kms:ViaService" = "ec2.eu-west-1.amazonaws.com" } } }
      UseKeyOfVolumes       = { Sid = "UseKeyOfVolumes", Effect = "Allow", Action = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"], Resource = "arn:aws:kms:eu-west-1:111111111111:key/storage", Condition = { StringEquals = { "kms:ViaService" = "ec2.eu-west-1.amazonaws.com" } } }
    }
    error_message = "It must use the key of volumes, through EC2 alone."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(one(module.ebs_csi_driver[*].policy)).Statement : statement.Condition.StringEquals["aws:ResourceTag/ebs.csi.aws.com/cluster"] == "true" if length(setintersection(flatten([statement.Action]), ["ec2:DeleteVolume", "ec2:DeleteSnapshot", "ec2:DeleteTags", "ec2:ModifyVolume"])) > 0])
    error_message = "It must change and delete nothing but what a driver made."
  }

  assert {
    condition     = toset([for statement in jsondecode(one(module.ebs_csi_driver[*].policy)).Statement : jsonencode(statement.Condition.StringEquals) if statement.Resource == "arn:aws:ec2:eu-west-1:111111111111:instance/*"]) == toset([jsonencode({ "aws:ResourceTag/eks:cluster-name" = "acme-prod" }), jsonencode({ "aws:ResourceTag/eks:eks-cluster-name" = "acme-prod" })])
    error_message = "It must attach volumes to nodes of its cluster, and to no other machine."
  }

  assert {
    condition     = alltrue(flatten([for statement in jsondecode(one(module.ebs_csi_driver[*].policy)).Statement : [for action in flatten([statement.Action]) : startswith(action, "ec2:Describe")] if statement.Resource == "*"]))
    error_message = "Everywhere it must only look."
  }
}

run "version_follows_the_minor" {
  command = plan

  variables {
    ebs_csi_driver = {}
  }

  override_data {
    target          = data.aws_eks_addon_version.ebs_csi_driver
    override_during = plan
    values          = { version = "v1.2.3-eksbuild.4" }
  }

  assert {
    condition     = one(aws_eks_addon.ebs_csi_driver).addon_version == "v1.2.3-eksbuild.4"
    error_message = "The add-on must have the version that AWS names for it."
  }

  assert {
    condition     = alltrue([for addon in data.aws_eks_addon_version.ebs_csi_driver : addon.addon_name == "aws-ebs-csi-driver" && addon.kubernetes_version == "1.36" && addon.most_recent == null])
    error_message = "It must be the default of the minor, not what came out last."
  }
}
