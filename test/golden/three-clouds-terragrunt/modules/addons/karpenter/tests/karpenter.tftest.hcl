mock_provider "helm" {}

variables {
  cluster    = { name = "acme-prod", region = "eu-west-1" }
  disruption = { max_age_days = 30, max_unavailable = 2, scale_down = "conservative" }
  image      = { architecture = "amd64", disk_gib = 50, family = "bottlerocket" }

  node_pools = {
    workload = { capacity_type = "on-demand", cpu_limit = 40, instance_types = ["m5.large"] }
  }

  nodes = {
    disk_key_arn      = "arn:aws:kms:eu-west-1:111111111111:key/a"
    instance_profile  = "acme-prod-eu-west-1-karpenter"
    queue_name        = "acme-prod-karpenter"
    security_group_id = "sg-0123456789abcdef0"
    subnet_ids        = ["subnet-a", "subnet-b"]
  }
}

run "is_told_all_it_cannot_ask" {
  command = plan

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      controller = { env = [{ name = "AWS_REGION", value = "eu-west-1" }] }
      replicas   = 2
      settings = {
        clusterName       = "acme-prod"
        featureGates      = { nodeRepair = true, spotToSpotConsolidation = false }
        interruptionQueue = "acme-prod-karpenter"
        isolatedVPC       = false
        reservedENIs      = "0"
      }
    }
    error_message = "Karpenter must know cluster, region and queue, and repair nodes."
  }

  assert {
    condition     = helm_release.this.skip_crds && helm_release.crds.chart == "karpenter-crd" && helm_release.crds.version == helm_release.this.version
    error_message = "The kinds must be a release of their own, of the same version."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).nodeSelector.pool == "system"
    error_message = "Karpenter must not run on its own nodes."
  }
}

run "conservative" {
  command = plan

  assert {
    condition = yamldecode(one(helm_release.node_pools["workload"].values)).nodePool == {
      architecture = "amd64"
      budgets = [
        { nodes = "10%" },
        { duration = "10h", nodes = "0", reasons = ["Drifted", "Underutilized"], schedule = "0 8 * * mon-fri" },
        { nodes = "2", reasons = ["Drifted"] },
      ]
      capacityType     = "on-demand"
      consolidateAfter = "30m"
      cpuLimit         = "40"
      expireAfter      = "720h"
      instanceTypes    = ["m5.large"]
      startupTaints    = []
      taints           = []
    }
    error_message = "A pool must have its limit and its age, and lose few nodes, late and at night, for a newer image too."
  }

  assert {
    condition = yamldecode(one(helm_release.node_pools["workload"].values)).nodeClass == {
      alias = "bottlerocket@latest"
      disks = [
        { deviceName = "/dev/xvda", ebs = { deleteOnTermination = true, encrypted = true, kmsKeyID = "arn:aws:kms:eu-west-1:111111111111:key/a", volumeSize = "4Gi", volumeType = "gp3" } },
        { deviceName = "/dev/xvdb", ebs = { deleteOnTermination = true, encrypted = true, kmsKeyID = "arn:aws:kms:eu-west-1:111111111111:key/a", volumeSize = "50Gi", volumeType = "gp3" } },
      ]
      instanceProfile = "acme-prod-eu-west-1-karpenter"
      kubelet         = {}
      securityGroupId = "sg-0123456789abcdef0"
      subnets         = [{ id = "subnet-a" }, { id = "subnet-b" }]
      tags            = {}
    }
    error_message = "Nodes must have encrypted disks, and profile, group and subnets that were given."
  }
}

run "aggressive_with_spot" {
  command = plan

  variables {
    disruption = { max_age_days = 14, max_unavailable = 1, scale_down = "aggressive" }
    image      = { architecture = "arm64", disk_gib = 30, family = "al2023", version = "v20261101" }
    kubelet    = { max_pods = 110 }
    tags       = { Owner = "platform" }

    node_pools = {
      spot = {
        capacity_type  = "spot"
        cpu_limit      = 10
        instance_types = ["m6g.large", "t4g.large"]
        taints         = [{ key = "pool", value = "spot", effect = "NoSchedule" }]
      }
    }

    startup_taints = [{ key = "node.cilium.io/agent-not-ready", value = "true", effect = "NoExecute" }]
  }

  assert {
    condition = yamldecode(one(helm_release.node_pools["spot"].values)).nodePool == {
      architecture     = "arm64"
      budgets          = [{ nodes = "50%" }, { nodes = "1", reasons = ["Drifted"] }]
      capacityType     = "spot"
      consolidateAfter = "1m"
      cpuLimit         = "10"
      expireAfter      = "336h"
      instanceTypes    = ["m6g.large", "t4g.large"]
      startupTaints    = [{ effect = "NoExecute", key = "node.cilium.io/agent-not-ready", value = "true" }]
      taints           = [{ effect = "NoSchedule", key = "pool", value = "spot" }]
    }
    error_message = "Spot nodes must be tainted, and go within minutes."
  }

  assert {
    condition     = yamldecode(one(helm_release.node_pools["spot"].values)).nodeClass.alias == "al2023@v20261101"
    error_message = "The image must be the version that was asked for."
  }

  assert {
    condition     = [for disk in yamldecode(one(helm_release.node_pools["spot"].values)).nodeClass.disks : "${disk.deviceName} ${disk.ebs.volumeSize}"] == ["/dev/xvda 30Gi"]
    error_message = "Amazon Linux must have one disk."
  }

  assert {
    condition     = yamldecode(one(helm_release.node_pools["spot"].values)).nodeClass.kubelet == { maxPods = 110 }
    error_message = "Prefixes must count."
  }

  assert {
    condition     = yamldecode(one(helm_release.node_pools["spot"].values)).nodeClass.tags == { Owner = "platform" }
    error_message = "Instances must carry the tags of the environment."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).settings.featureGates.spotToSpotConsolidation
    error_message = "Aggressive must move spot nodes to cheaper ones."
  }
}

run "balanced_in_a_closed_network" {
  command = plan

  variables {
    disruption          = { max_age_days = 1, max_unavailable = 1, scale_down = "balanced" }
    is_isolated         = true
    reserved_interfaces = 1
  }

  assert {
    condition     = yamldecode(one(helm_release.node_pools["workload"].values)).nodePool.consolidateAfter == "10m"
    error_message = "Balanced must wait ten minutes."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).settings.isolatedVPC && yamldecode(helm_release.this.values[1]).settings.reservedENIs == "1"
    error_message = "Karpenter must not ask for prices, and leave an interface out."
  }
}
