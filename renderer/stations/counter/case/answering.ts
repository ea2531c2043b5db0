// What a form does when a field is left: the answer goes to the disk, and what is wrong with it comes back in words.
import type { FieldSource } from '../../../../core/case/case';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Field } from '../../../../core/matter/field';
import { fieldAt } from '../../../../core/matter/row';
import { answer } from '../../../data/acts/case-acts';
import { say } from '../../../ui/say';
import type { Acting } from '../../../ui/use-act';
import type { OnAnswer } from './use-case-form';

/** Saves one answer; what is wrong with it is said beside the field. */
export function answering(id: string, pack: MatterPack, quietly: Acting['quietly']): OnAnswer {
  return async (path, value, source) => {
    const asked = fieldAt(pack, path);
    const again = asked?.field.twice === true && typeof value === 'string' ? value : null;
    let fault: string | null = null;
    await quietly(async () => {
      const answered = await answer(id, {
        field: path,
        value,
        again,
        source: source ?? sourceOf(asked?.field),
      });
      fault = answered.ok ? null : say(answered.refusal);
      return answered;
    });
    return fault;
  };
}

/** Where a typed answer comes from: what somebody writes over the register's word is not from the register. */
export function sourceOf(field: Field | undefined): FieldSource {
  return field?.source === undefined || field.source === 'register' ? 'resident' : field.source;
}
