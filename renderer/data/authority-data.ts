// What authority and consent know as data: phrases that write no power, and the words of each consent. A file that is broken is
// named with its place when it is wanted, and the rest go on working.
import { checkWordingList } from '../../core/authorisation/wording';
import { checkConsentTemplate, type ConsentTemplate } from '../../core/consent/template';
import wording from '../../resources/authorisation/wording.json';

const checked = checkWordingList(wording);
if (!checked.ok) throw new Error(`wording.json is broken at ${checked.refusal.place}`);

/** Phrases of a “full power”: an authorisation that says one of them is refused. */
export const fullPowerPhrases: readonly string[] = checked.value.phrases;

const files = import.meta.glob<unknown>('../../resources/consents/*.json', {
  eager: true,
  import: 'default',
});

const templates: ConsentTemplate[] = [];
const refused: { file: string; place: string }[] = [];

for (const [path, json] of Object.entries(files)) {
  const template = checkConsentTemplate(json);
  if (template.ok) templates.push(template.value);
  else refused.push({ file: path.slice(path.lastIndexOf('/') + 1), place: template.refusal.place });
}

/** Purposes that hold until they are taken back, in the order of their names. */
export const standingConsents: readonly ConsentTemplate[] = templates
  .filter(({ scope }) => scope === 'standing')
  .sort((a, b) => a.key.localeCompare(b.key));

/** The newest words for a purpose. Throws where none travel with this version, and says what was refused. */
export function consentTemplate(purpose: string): ConsentTemplate {
  const template = templates
    .filter(({ key }) => key === purpose)
    .sort((a, b) => b.version - a.version)[0];
  if (template) return template;
  throw new Error(`No consent ${purpose}. Refused: ${JSON.stringify(refused)}`);
}

/** `用银行账户办这件事`; a purpose without words here stays as it is. */
export const consentName = (purpose: string): string =>
  templates.find(({ key }) => key === purpose)?.name ?? purpose;
