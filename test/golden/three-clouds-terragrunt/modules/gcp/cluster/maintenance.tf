locals {
  # Two dates make a window: only hours and duration count.
  _window_start = "2026-01-01T${var.maintenance.start}:00Z"
  window        = { end = timeadd(local._window_start, "${var.maintenance.hours}h"), start = local._window_start }

  # GKE keeps the order that it is given.
  _days      = [for day in ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] : day if contains(var.maintenance.days, day)]
  recurrence = "FREQ=WEEKLY;BYDAY=${join(",", local._days)}"

  # The next minor is a change that somebody reviews, in one environment after the other.
  _minor_upgrades = { minor-upgrades = { end = null, scope = "NO_MINOR_UPGRADES", start = "2026-01-01T00:00:00Z" } }

  exclusions = merge(var.maintenance.exclusions, { for name, exclusion in local._minor_upgrades : name => exclusion if !var.maintenance.automatic_minor })
}
