output "release" {
  description = "Namespace and version of the driver's chart, for people and scripts. Null where the cluster brings the driver."
  value       = one([for release in helm_release.this : { namespace = release.namespace, version = release.version }])
}
