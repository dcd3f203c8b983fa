// Gauss rules, and integration of what is known at their nodes.

/** Nodes and weights of a quadrature rule: Σ weightₖ·f(nodeₖ). */
export interface Rule {
  nodes: Float64Array;
  weights: Float64Array;
}

const legendreRules = new Map<number, Rule>();

/**
 * Gauss–Legendre rule on [0, 1]: exact for polynomials up to degree 2·order − 1. Weights sum to 1.
 * Newton on Pₙ from Tricomi's starting points; error some 1e-16 up to order 1000. O(order²), remembered.
 */
export function gaussLegendre(order: number): Rule {
  const known = legendreRules.get(order);
  if (known) return known;
  const nodes = new Float64Array(order);
  const weights = new Float64Array(order);
  for (let i = 0; 2 * i < order; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step++) {
      let [before, now] = [1, x];
      for (let k = 2; k <= order; k++) [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k];
      slope = (order * (before - x * now)) / (1 - x * x);
      const move = now / slope;
      x -= move;
      if (Math.abs(move) < 1e-15) break;
    }
    const weight = 1 / ((1 - x * x) * slope * slope);
    nodes[i] = (1 - x) / 2;
    nodes[order - 1 - i] = (1 + x) / 2;
    weights[i] = weights[order - 1 - i] = weight;
  }
  const rule = {nodes, weights};
  legendreRules.set(order, rule);
  return rule;
}

/** An antiderivative from a few values. */
export interface Integral {
  /** x ↦ ∫₀ˣ f on [0, 1]. */
  at: (x: number) => number;
  /** What the last three terms of the expansion can add: the size of what is left out, where the terms fall. */
  lastTerms: number;
}

/**
 * ∫₀ˣ f from f at the nodes of {@link gaussLegendre} of that order: f's expansion in shifted Legendre polynomials,
 * integrated term by term (∫Pⱼ = (Pⱼ₊₁ − Pⱼ₋₁)/(2j + 1)). Exact for polynomials of degree < order. O(order) a value.
 */
export function integralFromNodes(values: Float64Array): Integral {
  const order = values.length;
  const {nodes, weights} = gaussLegendre(order);
  const polynomials = (x: number): Float64Array => {
    const t = 2 * x - 1;
    const all = Float64Array.of(1, t, ...new Float64Array(Math.max(0, order - 1)));
    for (let j = 2; j <= order; j++) all[j] = ((2 * j - 1) * t * all[j - 1] - (j - 1) * all[j - 2]) / j;
    return all;
  };
  const coefficients = new Float64Array(order);
  nodes.forEach((node, k) =>
    polynomials(node)
      .subarray(0, order)
      .forEach((value, j) => (coefficients[j] += (2 * j + 1) * weights[k] * values[k] * value))
  );
  const at = (x: number): number => {
    const all = polynomials(x);
    let sum = coefficients[0] * x;
    for (let j = 1; j < order; j++) sum += (coefficients[j] * (all[j + 1] - all[j - 1])) / (2 * (2 * j + 1));
    return sum;
  };
  let lastTerms = 0;
  // |Pⱼ₊₁ − Pⱼ₋₁| ≤ √(8/πj) (Bernstein's inequality), halved above.
  for (let j = Math.max(1, order - 3); j < order; j++)
    lastTerms += (Math.abs(coefficients[j]) * Math.sqrt(2 / (Math.PI * j))) / (2 * j + 1);
  return {at, lastTerms};
}
