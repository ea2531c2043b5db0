// The paper of a visit: before it the card, after it the confirmation of what was done.
import { sheetPrinter, type SlipKind } from '../../../core/slip/slip';
import type { Visit } from '../../../core/visit/visit';
import { printVisitCard, printVisitConfirmation } from '../../data/acts/slip-acts';
import { t } from '../../ui/i18n';

export const isOver = (visit: Visit): boolean => visit.record !== null;

export const visitPaper = (visit: Visit): SlipKind =>
  isOver(visit) ? 'visit_confirmation' : 'visit_card';

/** `sheet`: the confirmation also fits an A4 page, for whoever keeps papers in a folder; a card is for the hand. */
export type PaperWay = 'print' | 'sheet';

export function printVisitPaper(
  visit: Visit,
  how: PaperWay = 'print',
  reason = '',
): ReturnType<typeof printVisitCard> {
  if (!isOver(visit)) return printVisitCard(visit.id, reason);
  return printVisitConfirmation(visit.id, reason, how === 'sheet' ? sheetPrinter : undefined);
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
