mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", security_group_id = "sg-0123456789abcdef0", version = "1.36" }
  keys    = { storage = "arn:aws:kms:eu-west-1:111111111111:key/storage" }
  name    = "acme-prod"
  network = { subnet_ids = { private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b", eu-west-1c = "subnet-c" } } }
  region  = "eu-west-1"

  pools = {
    spot     = { capacity = "SPOT", max = 5, min = 0, taints = { spot = { effect = "NO_SCHEDULE", value = "true" } }, types = ["m5.large", "m5a.large", "m6i.large"] }
    system   = { max = 6, min = 3, taints = { CriticalAddonsOnly = { effect = "NO_SCHEDULE", value = "true" } }, types = ["m5.large"] }
    workload = { max = 20, min = 3, types = ["m5.large"] }
  }
}

run "hardened" {
  command = plan

  assert {
    condition     = alltrue([for template in aws_launch_template.this : one(template.metadata_options).http_tokens == "required" && one(template.metadata_options).http_put_response_hop_limit == 1])
    error_message = "Metadata must ask for a token and not reach pods."
  }

  assert {
    condition     = alltrue([for template in aws_launch_template.this : tobool(one(template.network_interfaces).associate_public_ip_address) == false && toset(one(template.network_interfaces).security_groups) == toset(["sg-0123456789abcdef0"])])
    error_message = "Nodes must have no public address, and the security group of the cluster."
  }

  assert {
    condition     = alltrue([for template in aws_launch_template.this : template.key_name == null && one(template.monitoring).enabled])
    error_message = "Nodes must have no SSH key, and be monitored by the minute."
  }

  assert {
    condition     = alltrue([for pool, template in aws_launch_template.this : alltrue([for spec in template.tag_specifications : spec.tags == tomap({ Environment = "mock", Name = "acme-prod-${pool}" })]) && toset(template.tag_specifications[*].resource_type) == toset(["instance", "network-interface", "volume"])])
    error_message = "Machines, disks and interfaces must bear the tags of the provider and a name."
  }
}

run "bottlerocket" {
  command = plan

  assert {
    condition     = alltrue([for template in aws_launch_template.this : { for disk in template.block_device_mappings : disk.device_name => one(disk.ebs).volume_size } == { "/dev/xvda" = 4, "/dev/xvdb" = 50 }])
    error_message = "Bottlerocket must have a small disk for itself and one for images and pods."
  }

  assert {
    condition     = alltrue(flatten([for template in aws_launch_template.this : [for disk in template.block_device_mappings : one(disk.ebs).encrypted == "true" && one(disk.ebs).kms_key_id == var.keys.storage && one(disk.ebs).volume_type == "gp3"]]))
    error_message = "Every disk must be gp3, encrypted with the key for volumes."
  }

  assert {
    condition     = alltrue([for template in aws_launch_template.this : base64decode(template.user_data) == "[settings.kernel]\nlockdown = \"integrity\"\n\n[settings.host-containers.admin]\nenabled = false\n"])
    error_message = "The kernel must be locked and the admin container off; EKS counts pods."
  }
}

run "bottlerocket_on_graviton" {
  command = plan

  variables {
    arch     = "arm64"
    disk_gib = 100
    kubelet  = { max_pods = 110 }
    pools    = { workload = { max = 20, min = 3, types = ["m7g.large", "t4g.large", "c6gn.xlarge", "r8gd.large", "a1.large", "g5g.xlarge"] } }
  }

  assert {
    condition     = aws_eks_node_group.this["workload"].ami_type == "BOTTLEROCKET_ARM_64"
    error_message = "Graviton must get the image for arm64."
  }

  assert {
    condition     = endswith(base64decode(aws_launch_template.this["workload"].user_data), "\n[settings.kubernetes]\nmax-pods = 110\n")
    error_message = "Nodes must take as many pods as they are told."
  }

  assert {
    condition     = { for disk in aws_launch_template.this["workload"].block_device_mappings : disk.device_name => one(disk.ebs).volume_size } == { "/dev/xvda" = 4, "/dev/xvdb" = 100 }
    error_message = "Only the disk for images and pods must grow."
  }
}

run "amazon_linux" {
  command = plan

  variables {
    os = "al2023"
  }

  assert {
    condition     = alltrue([for group in aws_eks_node_group.this : group.ami_type == "AL2023_x86_64_STANDARD"])
    error_message = "Nodes must run Amazon Linux."
  }

  assert {
    condition     = alltrue([for template in aws_launch_template.this : { for disk in template.block_device_mappings : disk.device_name => one(disk.ebs).volume_size } == { "/dev/xvda" = 50 } && template.user_data == ""])
    error_message = "Amazon Linux must have one disk, and needs to be told nothing."
  }
}

run "amazon_linux_on_graviton" {
  command = plan

  variables {
    arch    = "arm64"
    kubelet = { max_pods = 58 }
    os      = "al2023"
    pools   = { workload = { max = 20, min = 3, types = ["m7g.large"] } }
  }

  assert {
    condition     = aws_eks_node_group.this["workload"].ami_type == "AL2023_ARM_64_STANDARD"
    error_message = "Graviton must get the image for arm64."
  }

  assert {
    condition     = yamldecode(split("\n\n", base64decode(aws_launch_template.this["workload"].user_data))[2]) == { apiVersion = "node.eks.aws/v1alpha1", kind = "NodeConfig", spec = { kubelet = { flags = ["--max-pods=58"] } } }
    error_message = "Nodes must take as many pods as they are told."
  }
}
