# Tags of the provider do not reach what an autoscaling group starts by itself.
data "aws_default_tags" "this" {}

locals {
  # Bottlerocket has its system on a small disk of its own, and images, logs and
  # data of pods on the second.
  volumes = {
    al2023       = { "/dev/xvda" = var.disk_gib }
    bottlerocket = { "/dev/xvda" = 4, "/dev/xvdb" = var.disk_gib }
  }

  _max_pods = [for number in [var.kubelet.max_pods] : number if number != null]

  # Integrity: not even root changes the running kernel. The admin container would
  # be a shell with every right on the node.
  # https://bottlerocket.dev/en/os/latest/api/settings
  _hardened = <<-TOML
    [settings.kernel]
    lockdown = "integrity"

    [settings.host-containers.admin]
    enabled = false
  TOML

  _bottlerocket_max_pods = <<-TOML

    [settings.kubernetes]
    max-pods = %d
  TOML

  # A flag beats the configuration file, which EKS writes.
  # https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api
  _al2023_max_pods = <<-MIME
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="BOUNDARY"

    --BOUNDARY
    Content-Type: application/node.eks.aws

    apiVersion: node.eks.aws/v1alpha1
    kind: NodeConfig
    spec:
      kubelet:
        flags:
          - --max-pods=%d

    --BOUNDARY--
  MIME

  # EKS adds what a node needs to join.
  user_data = {
    al2023       = join("", [for number in local._max_pods : format(local._al2023_max_pods, number)])
    bottlerocket = join("", concat([local._hardened], [for number in local._max_pods : format(local._bottlerocket_max_pods, number)]))
  }
}

# One hop: the answer of the metadata service, with the credentials of the node,
# does not reach the network of a pod. Pods have pod identity instead.
resource "aws_launch_template" "this" {
  for_each = var.pools

  name      = "${var.name}-${each.key}"
  user_data = base64encode(local.user_data[var.os])

  dynamic "block_device_mappings" {
    for_each = local.volumes[var.os]
    content {
      device_name = block_device_mappings.key
      ebs {
        delete_on_termination = true
        encrypted             = true
        kms_key_id            = var.keys.storage
        volume_size           = block_device_mappings.value
        volume_type           = "gp3"
      }
    }
  }

  metadata_options {
    http_put_response_hop_limit = 1
    http_tokens                 = "required"
  }
  monitoring { enabled = true }

  network_interfaces {
    associate_public_ip_address = false
    delete_on_termination       = true
    security_groups             = [var.cluster.security_group_id]
  }

  dynamic "tag_specifications" {
    for_each = toset(["instance", "network-interface", "volume"])
    content {
      resource_type = tag_specifications.key
      tags          = merge(data.aws_default_tags.this.tags, { Name = "${var.name}-${each.key}" })
    }
  }
}
