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
        args        = ["--use_application_default_credentials"]
        command     = "gke-gcloud-auth-plugin"
      }
    }

    provider "helm" {
      kubernetes = {
        cluster_ca_certificate = base64decode("${dependency.cluster.outputs.certificate_authority}")
        host                   = "${dependency.cluster.outputs.endpoint}"

        exec = {
          api_version = "client.authentication.k8s.io/v1beta1"
          args        = ["--use_application_default_credentials"]
          command     = "gke-gcloud-auth-plugin"
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
    gateway = {
      address_name    = "mock"
      certificate_map = ""
      domain          = "mock.invalid"
      scheme          = "internet-facing"
      ssl_policy      = "mock"
    }
    secrets_store = {
      example_secret_name = "projects/mock-project/secrets/mock"
      example_secret_type = "secret"
      region              = "europe-west1"
      store               = "mock-project"
    }
    storage = {
      key_id = "projects/mock-project/locations/europe-west1/keyRings/mock/cryptoKeys/mock"
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
    name                  = "acme-platform-prod"
    region                = "europe-west1"
    service_cidr          = "172.20.0.0/16"
    version               = "1.36"
  }
}

inputs = {
  addon_resources = dependency.addon_resources.outputs
  cloud           = "gcp"
  cluster         = dependency.cluster.outputs

  cert_manager = {
    replicas = 2
  }
  create_example_secret_provider_class = false
  pod_security                         = "restricted"
  secrets_store                        = {}
  storage_classes = {
    driver        = "pd.csi.storage.gke.io"
    key_parameter = "disk-encryption-kms-key"
    name          = "balanced"
    parameters = {
      type = "pd-balanced"
    }
  }
}
