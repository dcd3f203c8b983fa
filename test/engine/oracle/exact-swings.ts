// Banzhaf counts of a large game in exact integers: dynamic programming modulo several numbers, put together by the
// Chinese remainder theorem. Only additions and subtractions below 2⁵³: float64 is exact.

/** Pairwise coprime moduli just below 2⁵², with a product above `bound`. */
function moduliAbove(bound: bigint): bigint[] {
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
  const moduli: bigint[] = [];
  let product = 1n;
  for (let modulus = 2n ** 52n - 1n; product <= bound; modulus -= 2n) {
    if (moduli.some((known) => gcd(known, modulus) !== 1n)) continue;
    moduli.push(modulus);
    product *= modulus;
  }
  return moduli;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [((value % modulus) + modulus) % modulus, modulus, 1n, 0n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

/** Swings of every member modulo `m`: coalitions of the others with weight in [quota − w, quota). */
function swingsModulo(weights: readonly number[], quota: number, m: number): number[] {
  const counts = new Float64Array(quota);
  counts[0] = 1;
  let top = 0;
  for (const w of [...weights].sort((a, b) => a - b)) {
    top = Math.min(quota - 1, top + w);
    for (let s = top; s >= w; s--) {
      const sum = counts[s] + counts[s - w];
      counts[s] = sum >= m ? sum - m : sum;
    }
  }
  // counts[s] becomes the number of coalitions of weight ≤ s.
  for (let s = 1; s < quota; s++) counts[s] = (counts[s] + counts[s - 1]) % m;
  // Without the member: G(x) = F(x) − G(x − w), so swings = F(q − 1) − 2·G(q − 1 − w).
  return weights.map((w) => {
    let without = 0;
    let sign = 1;
    for (let x = quota - 1 - w; x >= 0; x -= w, sign = -sign) {
      without += sign * counts[x];
      without = without >= m ? without - m : without < 0 ? without + m : without;
    }
    const swings = (counts[quota - 1] - without + m) % m;
    return (swings - without + m) % m;
  });
}

/** Swings of every member as exact integers. O(n·quota) a modulus of 52 bits, n bits in all. */
export function exactSwings(weights: readonly number[], quota: number): bigint[] {
  const moduli = moduliAbove(2n ** BigInt(weights.length));
  const swings = weights.map(() => 0n);
  let product = 1n;
  for (const modulus of moduli) {
    const factor = inverse(product, modulus);
    swingsModulo(weights, quota, Number(modulus)).forEach((rest, i) => {
      const step = (((BigInt(rest) - swings[i]) % modulus) + modulus) % modulus;
      swings[i] += product * ((step * factor) % modulus);
    });
    product *= modulus;
  }
  return swings;
}

/** |value − count/2^bits|, bits ≥ 110, without rounding either before they are subtracted. */
export function errorOfShare(value: number, count: bigint, bits: number): number {
  const coarse = Math.round(value * 2 ** 70);
  const difference = (BigInt(coarse) << BigInt(bits - 70)) - count;
  return Math.abs(Number(difference >> BigInt(bits - 110)) / 2 ** 110 + (value - coarse / 2 ** 70));
}
