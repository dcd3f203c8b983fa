// Members who, given the national factor, depend on each other only inside their group. A group is a mixture over the
// quadrature nodes of its own factor; groups are independent. Singletons are groups with one node.

/** Members that depend on each other through one factor, by its nodes. */
export interface MixtureGroup {
  /** Positions in the list of weights. */
  positions: Int32Array;
  /** Probabilities of the nodes; they sum to 1. */
  nodes: Float64Array;
  /** By node: P(joins) of each member of the group. */
  chances: Float64Array[];
}
