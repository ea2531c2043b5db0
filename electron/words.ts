// The few sentences that the machine says itself, before or without a page.
import en from '../resources/locales/en/machine.json';
import zh from '../resources/locales/zh-CN/machine.json';
import type { Station } from '../core/station/station';

export type Words = typeof zh;

export const wordsIn = (locale: Station['locale']): Words => (locale === 'en' ? en : zh);

/** Puts `{{file}}` and its like into a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
