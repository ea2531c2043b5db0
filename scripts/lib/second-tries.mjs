// A Vitest reporter that keeps the names of tests that needed their second try, and the way to read them from both test runners.
import fs from 'node:fs';

/** Where the reporter writes and `npm test` reads: one name a line. */
const list = process.env.SILVER_WINDOW_SECOND_TRIES;

export default class SecondTries {
  onTestCaseResult(test) {
    if (list && test.diagnostic()?.flaky) {
      const [first] = test.result().errors ?? [];
      const why = String(first?.message ?? '')
        .replace(/\s+/g, ' ')
        .slice(0, 300);
      fs.appendFileSync(list, `${test.module.relativeModuleId} › ${test.fullName}: ${why}\n`);
    }
  }
}

/** Names in a list that the reporter wrote, each with what failed at first; none when it wrote nothing. */
export function listedIn(file) {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  return text.split('\n').filter(Boolean);
}

/** Names in a report of Playwright's JSON reporter. */
export function secondTriesOf(report) {
  const inSuite = ({ title, suites = [], specs = [] }) => [
    ...suites.flatMap(inSuite).map((name) => `${title} › ${name}`),
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map((spec) => `${title} › ${spec.title}`),
  ];
  return (report?.suites ?? []).flatMap(inSuite);
}
