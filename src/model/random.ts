// A seeded generator of uniform numbers, the same on every machine: integer arithmetic only.

/** Uniform on [0, 1), 32 bits. */
export type Random = () => number;

/**
 * Small fast counting generator of C. Doty-Humphrey (PractRand), 32-bit words: a chaotic state of 96 bits and a
 * counter, so that no seed has a period below 2^32.
 * @param seed an integer from 0 to 2^32 − 1
 */
export function seededRandom(seed: number): Random {
  let [a, b, c, counter] = [seed >>> 0, 0, 0x9e3779b9, 1];
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  // The first outputs of near seeds resemble each other.
  for (let step = 0; step < 16; step++) next();
  return () => next() / 2 ** 32;
}
