// Guardians act by law and in their ward's place, without an authorisation: the ward may not be able to give one (Civil Code 23,
// 34, 35). What they need is the proof of it. GB/T 4761 has no code for them; these are our own, beside it.

/** 指定监护人: by a court, the committee or civil affairs (Civil Code 31). */
const appointedGuardian = 'J1';
/** 意定监护人: agreed in writing beforehand, in effect once the ward can decide no longer (Civil Code 33). */
const agreedGuardian = 'J2';

const guardians: readonly string[] = [appointedGuardian, agreedGuardian];

/** @param relation what the agent is to the resident */
export const isGuardian = (relation: string): boolean => guardians.includes(relation);
