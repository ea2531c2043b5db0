// What may be seen of a person by others: boards, tickets and slips know no more than these functions let through.
// No national rule fixes the patterns; these are the house's (first character of a name, last four of a number).

const star = '＊＊';

/** `王＊＊`: the first character, and always two stars, so that the length of a name is not told either. */
export function maskName(name: string): string {
  const [first] = name;
  return first === undefined ? '' : first + star;
}

/** The last four, and never more than half of a short number. */
export function lastFour(text: string): string {
  const characters = Array.from(text);
  const shown = Math.min(4, Math.floor(characters.length / 2));
  return characters.slice(characters.length - shown).join('');
}

/** `990101********002X` for staff's eyes; any other document shows its last four only. */
export function maskCertNo(certNo: string): string {
  if (/^\d{17}[\dX]$/.test(certNo)) return `${certNo.slice(0, 6)}********${certNo.slice(14)}`;
  return `****${lastFour(certNo)}`;
}

/** `199****0001`; a landline keeps its last four only. */
export function maskPhone(phone: string): string {
  if (/^\d{11}$/.test(phone) && phone.startsWith('1')) {
    return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  }
  return `****${lastFour(phone)}`;
}

/** Long runs of digits inside free text (identity numbers, accounts) are cut to their last four. */
export function maskNumbersInText(text: string): string {
  return text.replace(/(?:\d[ -]?){10,}[\dXx]/g, (run) => `****${lastFour(run.trim())}`);
}
