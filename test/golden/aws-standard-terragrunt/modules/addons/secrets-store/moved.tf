# 0.1.0: on AKS and GKE these releases are not ours, so there may be none.
moved {
  from = helm_release.this
  to   = helm_release.this["secrets-store-csi-driver"]
}

moved {
  from = helm_release.provider
  to   = helm_release.provider["secrets-store-csi-driver"]
}
