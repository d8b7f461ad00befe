locals {
  image_types = { cos = "COS_CONTAINERD" }

  # Whoever tolerates it agrees to be interrupted.
  _spot_taint = { spot = { effect = "NO_SCHEDULE", value = "true" } }

  _default_taints = { ON_DEMAND = {}, SPOT = local._spot_taint }

  taints = { for pool, settings in var.pools : pool => settings.taints == null ? local._default_taints[settings.capacity] : settings.taints }

  # What GKE cannot change of a pool. It is part of the name: two pools of one name
  # cannot be there at once, and the new one has to stand before the old goes.
  _fixed = { for pool, settings in var.pools : pool => [var.arch, settings.capacity, var.keys.storage, var.kubelet.max_pods] }

  pool_names = { for pool, fixed in local._fixed : pool => "${pool}-${substr(sha1(jsonencode(fixed)), 0, 6)}" }
}
