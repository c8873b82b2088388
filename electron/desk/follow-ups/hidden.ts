/** Of a name only the first and the last character: 張○文, 王○; a name in letters keeps its first only. */
export function hiddenName(name: string): string {
  const signs = Array.from(name.trim());
  const [first = '', ...others] = signs;
  const last = others.at(-1);
  if (last === undefined) return first;
  if (/\p{Script=Latin}/u.test(first)) return `${first}○○`;
  return others.length === 1 ? `${first}○` : `${first}${'○'.repeat(others.length - 1)}${last}`;
}

/** The middle three digits of a telephone number stay hidden; too short a number stays as it is. */
export function hiddenPhone(phone: string): string {
  return phone.length < 8 ? phone : `${phone.slice(0, -6)}***${phone.slice(-3)}`;
}

/** Of a number what `hiddenPhone` leaves, of a postal address what comes before the street. */
export function hiddenAddress(address: string): string {
  return /^\d+$/.test(address) ? hiddenPhone(address) : `${Array.from(address).slice(0, 6).join('')}…`;
}
