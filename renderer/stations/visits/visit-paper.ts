// The paper of a visit: before it the card, after it the confirmation of what was done.
import type { SlipKind } from '../../../core/slip/slip';
import type { Visit } from '../../../core/visit/visit';
import { printVisitCard, printVisitConfirmation } from '../../data/acts/slip-acts';
import { t } from '../../ui/i18n';

export const isOver = (visit: Visit): boolean => visit.record !== null;

export const visitPaper = (visit: Visit): SlipKind =>
  isOver(visit) ? 'visit_confirmation' : 'visit_card';

export function printVisitPaper(visit: Visit, reason = ''): ReturnType<typeof printVisitCard> {
  const print = isOver(visit) ? printVisitConfirmation : printVisitCard;
  return print(visit.id, reason);
}

/** Its words: on the button, over the question why there is another one, and when it was sent. */
export const paperWords = (visit: Visit) =>
  isOver(visit)
    ? {
        print: t('slips.printConfirmation'),
        again: t('slips.printConfirmationAgainTitle'),
        sent: t('slips.confirmationPrinted'),
      }
    : {
        print: t('visits.printCard'),
        again: t('visits.printAgainTitle'),
        sent: t('visits.printed'),
      };
