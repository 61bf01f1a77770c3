/** Every question of the form answered, with the longest text that it takes. All of it is invented. */
import type { Fields } from '../fixtures/asking.ts';

const words =
  'درخواست تھانے افسر تاریخ رجسٹر نمبر گواہ وعدہ جواب دوبارہ کل آنا کہا گیا دفتر بند تھا ڈائری میں لکھا نہیں'.split(
    ' ',
  );

/** So many letters of Urdu, no two sentences alike, so that a cookie cannot make them small. */
export function urduText(letters: number): string {
  let text = '';
  for (let seed = 7; text.length < letters + 20; seed = (seed * 75 + 74) % 65_537)
    text += `${words[seed % words.length] ?? ''}${seed % 11 === 0 ? '۔\n' : ' '}`;
  return `${text.slice(0, letters - 1).trimEnd()}${'ے'.repeat(letters)}`.slice(0, letters);
}

export interface Step {
  readonly name: string;
  readonly fields: Fields;
  /** Asks for one more office instead of going on. */
  readonly another?: true;
}

const told = (number: number, office: string, name: string, did: string): Fields => ({
  [`told-${number}-office`]: office,
  [`told-${number}-name`]: name,
  [`told-${number}-on-day`]: '۳',
  [`told-${number}-on-month`]: '9',
  [`told-${number}-on-year`]: '2025',
  [`told-${number}-did`]: did,
});

export const fullAnswers: readonly Step[] = [
  { name: 'danger', fields: { danger: 'unsure' } },
  { name: 'child', fields: { self: 'no' } },
  { name: 'relation', fields: { relation: 'teacher' } },
  { name: 'about', fields: { group: 'blackmail' } },
  { name: 'where', fields: { district: 'pk-pb-kasur', country: 'PK', village: 'مثالی چک ۴' } },
  { name: 'told', fields: told(1, 'police-station', 'تھانہ الف', 'refused'), another: true },
  { name: 'told-2', fields: told(2, 'police-district', 'Office B', 'pressed'), another: true },
  { name: 'told-3', fields: told(3, 'hospital', 'ہسپتال ج', 'noted') },
  { name: 'exclude', fields: { named: 'ایک اہلکار، Desk 2' } },
  {
    name: 'pressure',
    fields: { pressed: 'yes', 'pressed-by': ['police', 'family'], 'pressed-how': ['withdraw', 'money'] },
  },
  {
    name: 'reach',
    fields: {
      reach: 'through-someone',
      'reach-at': 'اسکول کے دفتر سے',
      'reach-when': 'صبح ۹ بجے تک',
      name: 'Invented Name',
      'keep-from': 'گھر میں کسی کو نہیں',
    },
  },
  { name: 'text', fields: { text: urduText(2000) } },
];

/** The shorter form of a child. */
export const childAnswers: readonly Step[] = [
  { name: 'danger', fields: { danger: 'no' } },
  { name: 'child', fields: { self: 'yes' } },
  { name: 'keep-from', fields: { 'keep-from': 'گھر میں کسی کو نہیں' } },
  { name: 'about', fields: { group: 'other-or-unknown' } },
  { name: 'where', fields: { district: 'pk-pb-kasur' } },
  { name: 'text', fields: { text: 'مثال' } },
  { name: 'reach', fields: {} },
];
