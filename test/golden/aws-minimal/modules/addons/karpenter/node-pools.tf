locals {
  # Terraform does not look into a chart: the hash makes a changed template a change. Hidden files are no part of it:
  # Terragrunt leaves some beside what it copies, with the paths of the machine in them.
  chart_hash = sha256(join("", [for file in fileset("${path.module}/chart", "**/[^.]*") : filesha256("${path.module}/chart/${file}")]))

  # Hours are those of UTC. Empty nodes may go at any time: nobody works there.
  _working_hours = { duration = "10h", nodes = "0", reasons = ["Drifted", "Underutilized"], schedule = "0 8 * * mon-fri" }

  _scale_down = {
    aggressive   = { after = "1m", budgets = [{ nodes = "50%" }] }
    balanced     = { after = "10m", budgets = [{ nodes = "20%" }] }
    conservative = { after = "30m", budgets = [{ nodes = "10%" }, local._working_hours] }
  }

  scale_down = local._scale_down[var.disruption.scale_down]

  # A newer image replaces nodes one after the other. Of all budgets the smallest counts.
  budgets = concat(local.scale_down.budgets, [{ nodes = tostring(var.disruption.max_unavailable), reasons = ["Drifted"] }])

  _disk = { deleteOnTermination = true, encrypted = true, kmsKeyID = var.nodes.disk_key_arn, volumeType = "gp3" }
  _data = merge(local._disk, { volumeSize = "${var.image.disk_gib}Gi" })

  # Bottlerocket keeps its system and everything else on two disks.
  disks = {
    al2023 = [{ deviceName = "/dev/xvda", ebs = local._data }]
    bottlerocket = [
      { deviceName = "/dev/xvda", ebs = merge(local._disk, { volumeSize = "4Gi" }) },
      { deviceName = "/dev/xvdb", ebs = local._data },
    ]
  }

  node_class = {
    alias           = "${var.image.family}@${var.image.version}"
    disks           = local.disks[var.image.family]
    instanceProfile = var.nodes.instance_profile
    kubelet         = { for key, value in { maxPods = var.kubelet.max_pods } : key => value if value != null }
    securityGroupId = var.nodes.security_group_id
    subnets         = [for id in var.nodes.subnet_ids : { id = id }]
    tags            = var.tags
  }
}

# Uninstalling waits too, until Karpenter has drained and ended the nodes.
resource "helm_release" "node_pools" {
  for_each = var.node_pools

  atomic      = true
  chart       = "${path.module}/chart"
  max_history = 10
  name        = "node-pool-${each.key}"
  namespace   = "kube-system"
  timeout     = 900

  values = [yamlencode({
    chartHash = local.chart_hash
    name      = each.key
    nodeClass = local.node_class

    nodePool = {
      architecture     = var.image.architecture
      budgets          = local.budgets
      capacityType     = each.value.capacity_type
      consolidateAfter = local.scale_down.after
      cpuLimit         = tostring(each.value.cpu_limit)
      expireAfter      = "${var.disruption.max_age_days * 24}h"
      instanceTypes    = each.value.instance_types
      startupTaints    = var.startup_taints
      taints           = each.value.taints
    }
  })]

  depends_on = [helm_release.this]
}
