/** A person's name for display: the first character stays, `李**`; a name of one character is hidden. */
export function maskName(name: string): string {
  return maskMiddle(name, 1, 0);
}

/** An identity or other certificate number for display: the first and last four stay, `4301**********1219`. */
export function maskIdentityNumber(number: string): string {
  return maskMiddle(number, 4, 4);
}

/** A mobile number for display: the first three and last four stay, `138****0001`. */
export function maskMobile(mobile: string): string {
  return maskMiddle(mobile, 3, 4);
}

/** Keeps `head` and `tail` characters and hides the rest; hides all of a text that has no more than these. */
function maskMiddle(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  const hidden = characters.length - head - tail;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return [...characters.slice(0, head), '*'.repeat(hidden), ...characters.slice(characters.length - tail)].join('');
}
