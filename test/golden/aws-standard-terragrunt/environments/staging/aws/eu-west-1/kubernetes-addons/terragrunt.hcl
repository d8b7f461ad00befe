include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true

  # So that the provider below comes instead of the one there.
  merge_strategy = "deep"
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//kubernetes-addons"
}

# The token is made when it is needed, by whoever runs this, and lies in no state.
generate "provider" {
  path      = "providers.tf"
  if_exists = "overwrite_terragrunt"
  contents  = <<-EOT
    provider "kubernetes" {
      cluster_ca_certificate = base64decode("${dependency.cluster.outputs.certificate_authority}")
      host                   = "${dependency.cluster.outputs.endpoint}"

      exec {
        api_version = "client.authentication.k8s.io/v1beta1"
        args        = ["eks", "get-token", "--cluster-name", "acme-platform-staging", "--region", "eu-west-1"]
        command     = "aws"
      }
    }

    provider "helm" {
      kubernetes = {
        cluster_ca_certificate = base64decode("${dependency.cluster.outputs.certificate_authority}")
        host                   = "${dependency.cluster.outputs.endpoint}"

        exec = {
          api_version = "client.authentication.k8s.io/v1beta1"
          args        = ["eks", "get-token", "--cluster-name", "acme-platform-staging", "--region", "eu-west-1"]
          command     = "aws"
        }
      }
    }
  EOT
}

dependency "addon_resources" {
  config_path  = "../addon-resources"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    aws_load_balancer_controller = {
      cluster_name = "mock"
      region       = "eu-west-1"
      vpc_id       = "vpc-mock"
    }
    ingress = {
      certificate_arn = ""
      scheme          = "internal"
      ssl_policy      = "ELBSecurityPolicy-TLS13-1-3-mock"
    }
    karpenter = {
      cluster_name      = "mock"
      instance_profile  = "mock"
      queue_name        = "mock"
      region            = "eu-west-1"
      security_group_id = "sg-mock"
      storage_key_arn   = "arn:aws:kms:eu-west-1:123456789012:key/mock"
      subnet_ids        = "subnet-mock-a,subnet-mock-b"
    }
    secrets_store = {
      example_secret_name = "mock"
      example_secret_type = "secretsmanager"
      region              = "eu-west-1"
      store               = "secrets-manager"
    }
    storage = {
      key_arn = "arn:aws:kms:eu-west-1:123456789012:key/mock"
    }
  }
}

dependency "cluster" {
  config_path  = "../cluster"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    certificate_authority = "bW9jaw=="
    endpoint              = "https://mock.invalid"
    name                  = "acme-platform-staging"
    region                = "eu-west-1"
    service_cidr          = "172.20.0.0/16"
    version               = "1.36"
  }
}

inputs = {
  addon_resources = dependency.addon_resources.outputs
  cluster         = dependency.cluster.outputs

  aws_load_balancer_controller = {
    certificates = "cert-manager"
    replicas     = 2
  }
  cert_manager = {
    email    = "platform@example.com"
    replicas = 2
  }
  create_example_secret_provider_class = true
  ingress_classes = {
    is_default = true
  }
  karpenter = {
    disruption = {
      max_age_days    = 30
      max_unavailable = 1
      scale_down      = "balanced"
    }
    image = {
      architecture = "amd64"
      disk_gib     = 50
      family       = "bottlerocket"
    }
    node_pools = {
      workload = {
        capacity_type  = "on-demand"
        cpu_limit      = 20
        instance_types = ["m5.large"]
      }
    }
    replicas = 2
    tags = {
      Component   = "nodes"
      CostCenter  = "cc-1001"
      Environment = "staging"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
    kubelet = {
      max_pods = 110
    }
  }
  metrics_server = {
    certificates = "cert-manager"
    replicas     = 2
  }
  pod_security  = "restricted"
  secrets_store = {}
  storage_classes = {
    driver        = "ebs.csi.aws.com"
    key_parameter = "kmsKeyId"
    name          = "gp3"
    parameters = {
      encrypted = "true"
      type      = "gp3"
    }
  }
}
