variable "aws_load_balancer_controller" {
  description = "Load balancers of ingresses and services: the rights of the controller. It has no options."
  type        = object({})
  default     = null
}

module "aws_load_balancer_controller" {
  source = "../workload-identity"
  count  = var.aws_load_balancer_controller == null ? 0 : 1

  cluster         = local.cluster
  description     = "AWS Load Balancer Controller of ${var.name}"
  name            = "${local.role_prefix}-load-balancer"
  namespace       = "kube-system"
  policy          = jsonencode({ Version = "2012-10-17", Statement = local.load_balancer_statements })
  roles           = var.roles
  service_account = "aws-load-balancer-controller"
}

output "aws_load_balancer_controller" {
  description = "Where the controller works, which it cannot ask the node."
  value = var.aws_load_balancer_controller == null ? null : {
    cluster_name = var.cluster.name
    region       = local.region
    vpc_id       = var.cluster.network_id
  }

  depends_on = [module.aws_load_balancer_controller]
}
