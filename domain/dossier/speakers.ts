/**
 * Who may be said to speak or to promise: offices, bodies, and collectives that name nobody. A list, so that a person's name
 * cannot come in as a speaker; whoever is not in it is declared by the public office held (decision 0020).
 */
import { z } from 'zod';
import { normalSpeaker } from './normal-speaker.ts';
import speakersJson from './speakers.json' with { type: 'json' };

const speaker = z.strictObject({
  /** Small letters but for names of offices, as it stands in a sentence. */
  en: z.string().min(1).max(120),
  ur: z.string().min(1).max(120),
  kind: z.enum(['office', 'body', 'collective', 'role']),
});
export type Speaker = Readonly<z.output<typeof speaker>>;

export const listedSpeakers: readonly Speaker[] = z.array(speaker).parse(speakersJson);

const byEnglish = new Map(listedSpeakers.map((each) => [normalSpeaker(each.en), each]));
const known: ReadonlySet<string> = new Set(listedSpeakers.flatMap(({ en, ur }) => [en, ur]).map(normalSpeaker));

/** In English or Urdu; capitals and spaces do not count. */
export const isListedSpeaker = (text: string): boolean => known.has(normalSpeaker(text));

/** `undefined` if the list does not have it. */
export const speakerInUrdu = (english: string): string | undefined => byEnglish.get(normalSpeaker(english))?.ur;
