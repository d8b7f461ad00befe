variable "ebs_csi_driver" {
  description = "Volumes of pods: the driver, its rights, and the key of volumes. It has no options."
  type        = object({})
  default     = null
}

locals {
  _volumes       = "arn:aws:ec2:${local.region}:${local.account}:volume/*"
  _own_snapshots = "arn:aws:ec2:${local.region}::snapshot/*"
  _instances     = "arn:aws:ec2:${local.region}:${local.account}:instance/*"

  # The driver marks whatever it makes.
  _marked_by_driver = { "ebs.csi.aws.com/cluster" = "true" }
  _new_by_driver    = { StringEquals = { for key, value in local._marked_by_driver : "aws:RequestTag/${key}" => value } }
  _own_of_driver    = { StringEquals = { for key, value in local._marked_by_driver : "aws:ResourceTag/${key}" => value } }

  # Those of AmazonEBSCSIDriverPolicyV2, and nodes of this cluster only.
  # https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEBSCSIDriverPolicyV2.html
  _ebs_reads = {
    Sid    = "DescribeVolumes"
    Effect = "Allow"
    Action = [
      "ec2:DescribeAvailabilityZones",
      "ec2:DescribeInstances",
      "ec2:DescribeInstanceTypes",
      "ec2:DescribeSnapshots",
      "ec2:DescribeVolumes",
      "ec2:DescribeVolumesModifications",
      "ec2:DescribeVolumeStatus",
    ]
    Resource  = "*"
    Condition = local.in_region
  }

  _ebs_creates = [
    {
      Sid       = "CreateMarked"
      Effect    = "Allow"
      Action    = ["ec2:CopyVolumes", "ec2:CreateSnapshot", "ec2:CreateVolume"]
      Resource  = [local._own_snapshots, local._volumes]
      Condition = local._new_by_driver
    },
    {
      Sid       = "CreateFromMarked"
      Effect    = "Allow"
      Action    = ["ec2:CopyVolumes", "ec2:CreateSnapshot", "ec2:CreateVolume"]
      Resource  = [local._own_snapshots, local._volumes]
      Condition = local._own_of_driver
    },
    {
      Sid       = "MarkWhileCreating"
      Effect    = "Allow"
      Action    = "ec2:CreateTags"
      Resource  = [local._own_snapshots, local._volumes]
      Condition = { StringEquals = { "ec2:CreateAction" = ["CopyVolumes", "CreateSnapshot", "CreateVolume"] } }
    },
  ]

  _ebs_changes = [
    {
      Sid       = "ChangeMarked"
      Effect    = "Allow"
      Action    = ["ec2:AttachVolume", "ec2:DeleteSnapshot", "ec2:DeleteVolume", "ec2:DetachVolume", "ec2:EnableFastSnapshotRestores", "ec2:LockSnapshot", "ec2:ModifyVolume"]
      Resource  = [local._own_snapshots, local._volumes]
      Condition = local._own_of_driver
    },
    {
      Sid       = "TagMarkedButKeepTheMark"
      Effect    = "Allow"
      Action    = ["ec2:CreateTags", "ec2:DeleteTags"]
      Resource  = local._volumes
      Condition = merge(local._own_of_driver, { "ForAllValues:StringNotEquals" = { "aws:TagKeys" = keys(local._marked_by_driver) }, Null = { "aws:TagKeys" = "false" } })
    },
    # Node groups and Karpenter name the cluster in different tags.
    {
      Sid       = "AttachToNodesOfGroups"
      Effect    = "Allow"
      Action    = ["ec2:AttachVolume", "ec2:DetachVolume"]
      Resource  = local._instances
      Condition = { StringEquals = { "aws:ResourceTag/eks:cluster-name" = var.cluster.name } }
    },
    {
      Sid       = "AttachToNodesOfKarpenter"
      Effect    = "Allow"
      Action    = ["ec2:AttachVolume", "ec2:DetachVolume"]
      Resource  = local._instances
      Condition = { StringEquals = { "aws:ResourceTag/eks:eks-cluster-name" = var.cluster.name } }
    },
  ]

  ebs_csi_driver_statements = concat([local._ebs_reads], local._ebs_creates, local._ebs_changes, local.storage_key_statements)
}

module "ebs_csi_driver" {
  source = "../workload-identity"
  count  = var.ebs_csi_driver == null ? 0 : 1

  cluster         = local.cluster
  description     = "EBS CSI driver of ${var.name}"
  name            = "${local.role_prefix}-ebs-csi"
  namespace       = "kube-system"
  policy          = jsonencode({ Version = "2012-10-17", Statement = local.ebs_csi_driver_statements })
  roles           = var.roles
  service_account = "ebs-csi-controller-sa"
}

# AWS's default for the minor: EKS updates no add-on by itself.
data "aws_eks_addon_version" "ebs_csi_driver" {
  count = var.ebs_csi_driver == null ? 0 : 1

  addon_name         = "aws-ebs-csi-driver"
  kubernetes_version = var.cluster.version
}

resource "aws_eks_addon" "ebs_csi_driver" {
  count = var.ebs_csi_driver == null ? 0 : 1

  addon_name                  = "aws-ebs-csi-driver"
  addon_version               = one(data.aws_eks_addon_version.ebs_csi_driver).version
  cluster_name                = var.cluster.name
  configuration_values        = jsonencode({ controller = { tolerations = [{ key = "CriticalAddonsOnly", operator = "Exists" }] } })
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"

  depends_on = [module.ebs_csi_driver]
}
