# Pods that name no namespace land in this one, which nobody else labels.
resource "kubernetes_labels" "default_namespace" {
  api_version = "v1"
  kind        = "Namespace"

  labels = {
    "pod-security.kubernetes.io/audit"   = "restricted"
    "pod-security.kubernetes.io/enforce" = var.pod_security
    "pod-security.kubernetes.io/warn"    = "restricted"
  }

  metadata {
    name = "default"
  }

  # What no variable can know by itself.
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}
