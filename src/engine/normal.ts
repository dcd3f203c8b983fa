// The standard normal distribution function and its inverse, to double precision.

const tail = (x: number): number => {
  // Continued fraction for Mills' ratio, evaluated backwards (Abramowitz & Stegun 26.2.14); x ≥ 3.
  const terms = x > 8 ? 24 : 110;
  let fraction = x;
  for (let k = terms; k >= 1; k--) fraction = x + k / fraction;
  return Math.exp(-0.5 * x * x) / (Math.sqrt(2 * Math.PI) * fraction);
};

/**
 * Φ(x) = P(Z ≤ x).
 *
 * |x| < 3: Taylor series Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/15 + …), all terms of one sign (Abramowitz & Stegun 26.2.11).
 * Beyond: the continued fraction of Mills' ratio. Error: about 1e-15 relative to the smaller tail.
 */
export function normalCdf(x: number): number {
  const a = Math.abs(x);
  if (a >= 3) {
    const upper = a > 38.5 ? 0 : tail(a);
    return x < 0 ? upper : 1 - upper;
  }
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)) * sum;
}

/**
 * Φ⁻¹(p); ∓∞ at 0 and 1.
 *
 * Start: the rational approximation of Hastings (Abramowitz & Stegun 26.2.23, error 4.5e-4), then three Halley steps on
 * the smaller tail, each cubing the error.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 3; step++) {
    const error = (normalCdf(x) - p) * Math.sqrt(2 * Math.PI) * Math.exp(0.5 * x * x);
    x -= error / (1 + 0.5 * x * error);
  }
  return x;
}
