/** Terms of Stirling's series in 1/x, 1/x³, …: B(2k) / (2k (2k - 1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/**
 * The natural logarithm of the gamma function of a positive number, by Stirling's series; small numbers are first
 * raised by Γ(x) = Γ(x + 1) / x until the series is good to the last digit.
 *
 * @source NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.1
 */
export function logGamma(x: number): number {
  let raised = x;
  let product = 1;
  for (; raised < 16; raised += 1) product *= raised;
  const inverse = 1 / raised;
  let series = 0;
  for (const term of stirling.toReversed()) series = series * inverse * inverse + term;
  return (
    (raised - 0.5) * Math.log(raised) -
    raised +
    Math.log(2 * Math.PI) / 2 +
    series * inverse -
    Math.log(product)
  );
}
