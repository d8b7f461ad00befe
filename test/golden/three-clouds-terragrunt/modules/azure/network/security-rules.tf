locals {
  _cidrs = {
    for tier in ["data", "nodes", "private"] : tier => [for key, cidr in local.subnets : cidr if local.tiers[key] == tier]
  }

  # Azure lets the whole network in unless told otherwise.
  _closed = {
    health = { priority = 4095, source = "AzureLoadBalancer" }
    rest   = { access = "Deny", priority = 4096 }
  }

  _web = { web = { ports = ["443", "80"], priority = 100, protocol = "Tcp", source = "Internet" } }

  # Pods leave with the address of their node. 6432 is the pooler of PostgreSQL.
  _databases = {
    clients     = { ports = ["5432", "6432"], priority = 100, protocol = "Tcp", sources = concat(local._cidrs.nodes, local._cidrs.private) }
    replication = { ports = ["5432", "6432"], priority = 110, protocol = "Tcp", sources = local._cidrs.data }
  }

  _services = { https = { ports = ["443"], priority = 100, protocol = "Tcp", source = "VirtualNetwork" } }

  # Nodes keep what Azure allows: AKS needs all ports between nodes, pods and API
  # server, and load balancers hand on the address of the visitor. No node has a
  # public address.
  _rules = {
    data      = merge(local._databases, local._closed)
    endpoints = merge(local._services, local._closed)
    nodes     = local._web
    private   = local._closed
    public    = merge(local._web, local._closed)
  }

  # What a rule is unless it says otherwise.
  _rule = {
    access   = "Allow"
    ports    = ["*"]
    protocol = "*"
    source   = null
    sources  = null
  }

  rules = {
    for group, rules in local._rules : group => { for key, rule in rules : key => merge(local._rule, rule) }
  }
}
