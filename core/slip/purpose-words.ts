// Why somebody comes to the door, as the visit card says it. Slips are Chinese in every language of the screens.
import type { VisitPurpose } from '../visit/visit';

export const purposeWords: Readonly<Record<VisitPurpose, string>> = {
  walk_round: '看望您',
  collect_papers: '来取材料',
  return_papers: '把材料还给您',
  sign: '请您签字',
  alive_check: '养老待遇资格认证',
  assess: '上门评估',
  deliver: '把办好的东西送来',
  other: '办您约的事',
};

/** The same for whoever goes, on their own sheet. */
export const errandWords: Readonly<Record<VisitPurpose, string>> = {
  walk_round: '探访',
  collect_papers: '取材料',
  return_papers: '还材料',
  sign: '签字',
  alive_check: '资格认证',
  assess: '评估',
  deliver: '送达',
  other: '别的事',
};
