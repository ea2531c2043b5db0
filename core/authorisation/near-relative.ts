// Near relatives by Civil Code art. 1045: spouse, parents, children, siblings, grandparents, grandchildren. In-laws, nephews and
// step-grandchildren are kin, not near relatives. Codes: GB/T 4761-2008, what the agent is to the principal.
const near: readonly string[] = [
  ...['10', '11', '12'], // spouse
  ...['20', '21', '22', '23', '24', '25', '26', '27', '29'], // sons; 28 is a son-in-law
  ...['30', '31', '32', '33', '34', '35', '36', '37', '39'], // daughters; 38 is a daughter-in-law
  ...['40', '41', '42', '43', '44'], // grandchildren; 45 and 46 married in, 47 and 48 are a generation on
  ...['50', '51', '52', '57', '58'], // parents; 53 to 56 are parents-in-law
  ...['60', '61', '62', '63', '64'], // grandparents; 65 are the spouse's
  ...['70', '71', '73', '75', '77'], // siblings; 72, 74, 76 and 78 married in
];

/** Unknown codes are nobody's near relative. */
export const isNearRelative = (relation: string): boolean => near.includes(relation);
