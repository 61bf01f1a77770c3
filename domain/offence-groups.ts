/**
 * What a complaint is about, as a reporter can choose it: a closed list of groups of sections of law in plain words. It
 * replaces any description (I2). Which section applies is for an officer or a court to say; the ids point into the
 * law data's offence catalogue and promise nothing. Where the law data lists no section, `sections` is empty.
 *
 * @source law data, sections 3.1 "Offence catalogue", "Registration", "Pressure and obstruction"; section 4 (India)
 */
import { z } from 'zod';

export type OffenceGroup = {
  readonly code: string;
  readonly labelEn: string;
  readonly labelUr: string;
  /** Ids of the law data, by country. */
  readonly sections: { readonly PK: readonly string[]; readonly IN: readonly string[] };
  /** The reporter is told first: do not open, copy, send or photograph it. */
  readonly leadsToDoNotOpen: boolean;
};

/** In the order in which a form shows them. */
export const offenceGroups = [
  {
    code: 'sexual-abuse',
    labelEn: 'Sexual abuse of a child',
    labelUr: 'بچے سے جنسی زیادتی',
    sections: {
      PK: ['PK-OFF-375-376', 'PK-OFF-377', 'PK-OFF-377AB', 'PK-OFF-354', 'PK-OFF-367A'],
      IN: ['IN-POCSO-19-1', 'IN-BNSS-173-1'],
    },
    leadsToDoNotOpen: false,
  },
  {
    code: 'abuse-material',
    labelEn: 'Recordings of abuse made, kept, sent or sold',
    labelUr: 'زیادتی کی ریکارڈنگ بنانا، رکھنا، بھیجنا یا بیچنا',
    sections: { PK: ['PK-OFF-PECA-20-22', 'PK-OFF-292BC'], IN: ['IN-POCSO-19-1', 'IN-POCSO-20'] },
    leadsToDoNotOpen: true,
  },
  {
    code: 'material-found',
    labelEn: 'Such material was found on a device',
    labelUr: 'ایسا مواد کسی آلے (فون، کمپیوٹر) میں ملا',
    sections: { PK: ['PK-OFF-PECA-20-22', 'PK-PECA-30D'], IN: ['IN-POCSO-20'] },
    leadsToDoNotOpen: true,
  },
  {
    code: 'blackmail',
    labelEn: 'Blackmail or threats with recordings or pictures',
    labelUr: 'ریکارڈنگ یا تصویروں کے ذریعے بلیک میل یا دھمکی',
    sections: { PK: ['PK-OFF-PECA-20-22', 'PK-PPC-383-389', 'PK-PPC-503-506'], IN: [] },
    leadsToDoNotOpen: false,
  },
  {
    code: 'online-approach',
    labelEn: 'A child approached or harassed online',
    labelUr: 'انٹرنیٹ پر بچے سے رابطہ یا ہراسانی',
    sections: { PK: ['PK-OFF-PECA-22ABC', 'PK-OFF-PECA-24'], IN: ['IN-POCSO-19-1'] },
    leadsToDoNotOpen: false,
  },
  {
    code: 'exposure',
    labelEn: 'A child shown sexual material or drawn towards it',
    labelUr: 'بچے کو جنسی مواد دکھانا یا اس کی طرف مائل کرنا',
    sections: { PK: ['PK-OFF-292A'], IN: ['IN-POCSO-19-1'] },
    leadsToDoNotOpen: false,
  },
  {
    code: 'taken-or-missing',
    labelEn: 'A child missing, taken away or kidnapped',
    labelUr: 'بچہ لاپتا ہے، لے جایا گیا یا اغوا ہوا',
    sections: { PK: ['PK-ZARRA-8', 'PK-OFF-361-363', 'PK-OFF-364A', 'PK-OFF-365B', 'PK-OFF-367A'], IN: [] },
    leadsToDoNotOpen: false,
  },
  {
    code: 'trafficking',
    labelEn: 'A child sold, bought or trafficked',
    labelUr: 'بچے کی خرید و فروخت یا اسمگلنگ',
    sections: { PK: ['PK-TPPA-2018', 'PK-OFF-371AB', 'PK-OFF-366A', 'PK-OFF-369A', 'PK-OFF-PECA-22ABC'], IN: [] },
    leadsToDoNotOpen: false,
  },
  {
    code: 'forced-marriage',
    labelEn: 'A child made to marry',
    labelUr: 'بچے کی زبردستی شادی',
    sections: { PK: ['PK-OFF-365B', 'PK-OFF-366A'], IN: [] },
    leadsToDoNotOpen: false,
  },
  {
    code: 'cruelty-or-neglect',
    labelEn: 'Cruelty to a child, or a child left without care',
    labelUr: 'بچے پر ظلم یا بچے کو بے سہارا چھوڑنا',
    sections: { PK: ['PK-OFF-328A', 'PK-PB-PDNCA-24'], IN: ['IN-JJ-31'] },
    leadsToDoNotOpen: false,
  },
  {
    code: 'forced-labour-or-begging',
    labelEn: 'A child made to work or beg',
    labelUr: 'بچے سے جبری مشقت یا بھیک منگوانا',
    sections: { PK: ['PK-TPPA-2018', 'PK-PB-PDNCA-24'], IN: ['IN-JJ-31'] },
    leadsToDoNotOpen: false,
  },
  {
    code: 'other-or-unknown',
    labelEn: 'Something else, or I do not know',
    labelUr: 'کچھ اور، یا مجھے معلوم نہیں',
    sections: { PK: [], IN: [] },
    leadsToDoNotOpen: false,
  },
] as const satisfies readonly OffenceGroup[];

/** Stored in events: never renamed, never used for another meaning. */
export type OffenceGroupCode = (typeof offenceGroups)[number]['code'];

export const offenceGroupCodes: readonly OffenceGroupCode[] = offenceGroups.map(({ code }) => code);

/** Refuses with `not-in-list`. */
export const offenceGroupSchema = z.enum(offenceGroupCodes, {
  error: ({ input }) => (input === undefined ? 'missing' : 'not-in-list'),
});

/** `undefined`: no such group. */
export const findOffenceGroup = (code: string): OffenceGroup | undefined =>
  offenceGroups.find((group) => group.code === code);
