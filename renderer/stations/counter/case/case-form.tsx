// The fields of one page, in the pack's order, as far as they are asked. Each is saved on leaving it, by the keyboard alone:
// Enter goes on, F6 to what is still empty, Ctrl Enter adds a row, Ctrl Delete takes it out, Ctrl Z brings it back, Ctrl L takes what was said last time.
import { useLayoutEffect, useRef, useState } from 'react';
import { missingOn } from '../../../../core/case/missing';
import { nextMissing, resumePlace } from '../../../../core/case/resume-place';
import { isAnswered } from '../../../../core/matter/condition';
import classes from './case-form.module.css';
import { focusPlace, pathOf } from './form-focus';
import { useFormKeys } from './form-keys';
import { fieldsOn, placesOn, stepOfPlace, type FormPage } from './form-page';
import { placeOf, type FormPlaceProps } from './form-place';
import { FormStrip } from './form-strip';
import { MatterField } from './matter-field';
import { RowsField } from './rows-field';

export type CaseFormProps = FormPlaceProps & {
  readonly page: FormPage;
  /** The place where one goes on takes the keyboard. */
  readonly takesFocus: boolean;
};

export function CaseForm(props: CaseFormProps) {
  const { form, pack, page, takesFocus } = props;
  const { values } = form;
  const [here, setHere] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const places = placesOn({ pack, values }, page);
  const isOf = (path: string) => places.some((place) => place.path === path);
  const missing = missingOn(places);
  const jump = () => {
    const next = nextMissing(places, missing, here);
    if (next !== null) focusPlace(root.current, next);
  };
  useLayoutEffect(() => {
    if (!takesFocus) return;
    const resumed = resumePlace(pack, form.caze);
    const empty = missing[0] ?? places.find(({ value }) => !isAnswered(value))?.path;
    const isHere = resumed !== null && isOf(resumed) && isBegun(props);
    const start = isHere ? resumed : (empty ?? places[0]?.path);
    if (start !== undefined) focusPlace(root.current, start);
    // Once, as the step is opened: no field that an answer brings takes the keyboard from where the clerk is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const { acts, press } = useFormKeys(props, { page, root, here, jump });
  return (
    <div
      ref={root}
      className={classes['form']}
      onFocus={(event) => setHere(pathOf(event.target))}
      onKeyDownCapture={press}
    >
      {fieldsOn({ pack, values }, page).map((field) =>
        field.type === 'rows' ? (
          <RowsField key={field.key} {...props} group={field} acts={acts} />
        ) : (
          <div key={field.key} data-path={field.key}>
            <MatterField {...placeOf(props, field, field.key)} layout="beside" />
          </div>
        ),
      )}
      <FormStrip {...{ pack, here, places, missing }} answers={form.caze.answers} onJump={jump} />
    </div>
  );
}

/** Somebody has answered something on this very page. */
function isBegun({ form, pack, page }: CaseFormProps): boolean {
  if (!('step' in page)) return false;
  return Object.entries(form.caze.answers).some(
    ([path, { source }]) => source !== 'register' && stepOfPlace(pack, path) === page.step,
  );
}
