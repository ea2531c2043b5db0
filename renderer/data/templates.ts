// The slips' templates that travel with the application. A broken one is named with its place and reason when it is
// wanted, and the rest go on working.
import { checkCommon, checkTemplate } from '../../core/slip/check-template';
import type { TemplateKind } from '../../core/slip/slip';
import type { SlipTemplate, TemplateFault } from '../../core/slip/template';

const files = import.meta.glob<unknown>('../../resources/slips/*.json', {
  eager: true,
  import: 'default',
});

const templates = new Map<string, SlipTemplate>();
const refused: { file: string; faults: readonly TemplateFault[] }[] = [];
const commonPath = '../../resources/slips/common.json';
const common = checkCommon(files[commonPath]);
if (!common.ok) refused.push({ file: 'common.json', faults: common.refusal });

for (const [path, json] of Object.entries(files)) {
  if (path === commonPath || !common.ok) continue;
  const template = checkTemplate(json, common.value);
  if (template.ok) templates.set(template.value.key, template.value);
  else refused.push({ file: path.slice(path.lastIndexOf('/') + 1), faults: template.refusal });
}

/** Throws where the template is missing or was refused, and says why. */
export function templateFor(kind: TemplateKind): SlipTemplate {
  const template = templates.get(kind);
  if (template) return template;
  throw new Error(`No template ${kind}. Refused: ${JSON.stringify(refused)}`);
}
