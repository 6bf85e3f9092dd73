/** Mixes two whole numbers into one that looks like chance. */
export function mixed(a: number, b: number): number {
  const product = Math.imul(a ^ 0x51ed270b, 0x2c1b3c6d) + Math.imul(b + 0x68bc21eb, 0x297a2d39);
  return product ^ (product >>> 15);
}

export function hashOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i));
  return hash;
}
