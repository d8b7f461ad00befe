/** The taint that nodes start with where Cilium is, and lose by it (docs.cilium.io, "Considerations on node pool taints and unmanaged pods"). */
export const CILIUM_TAINT = 'node.cilium.io/agent-not-ready';
