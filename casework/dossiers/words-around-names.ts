/** Words that stand beside names, and words that are written like names and are none. By `normalName`. */
import { normalName } from '@amanat/linking';

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(normalName));

/** Whoever follows is a person, whatever the word. */
export const honorifics = setOf(`mr mrs ms miss mst mister messrs dr مسٹر مسز مس محترم محترمہ جناب`);
/** After these a word that may be a name is one. */
export const titles = setOf(`
  haji hafiz qari maulvi maulana mufti pir mian syed sardar rana malik chaudhry ustad master professor prof advocate justice
  inspector subinspector constable havaldar sho dsp sp ssp dpo asi si dig aig ips
  حاجی حافظ قاری مولوی مولانا مفتی پیر میاں سید سردار استاد ماسٹر پروفیسر ڈاکٹر ایڈووکیٹ جسٹس انسپکٹر کانسٹیبل حوالدار تھانیدار او
`);
/** Of these, whoever follows is a person even by a name that no list has; a police rank stands before a station's name too. */
export const personalTitles = setOf(
  `haji hafiz qari maulvi maulana mufti syed ch chaudhry ustad advocate prof professor`,
);
/** Whoever stands before is a person. */
export const titlesAfter = setOf(`sahib sahiba saheb صاحب صاحبہ`);
/** Between a person and whose child or wife, or under which name else. */
export const kinship = setOf(`ولد بنت زوجہ عرف دختر`);
export const kinshipRoman =
  /(?<!\p{L})(?:[sdw]\/o|(?:son|daughter|wife|widow) of|alias|urf|a\.?k\.?a\.?|(?<=\s)@)\s+\p{Lu}\p{L}+/u;

/** After a name, in Roman with a capital: an institution or a street that bears it. */
export const institutions = setOf(`
  hospital road street town colony park university college school academy airport bridge chowk market bazaar stadium hall mosque
  masjid library trust foundation
  ہسپتال اسپتال روڈ ٹاؤن کالونی پارک یونیورسٹی کالج اسکول سکول اکیڈمی چوک مارکیٹ بازار اسٹیڈیم ہال مسجد ٹرسٹ فاؤنڈیشن
`);
/** Before or after a place of the gazetteer. */
export const placeMarkers = setOf(`
  village chak basti kot mauza tehsil district city town division thana mandi dera qila
  گاؤں چک بستی کوٹ موضع تحصیل ضلع شہر قصبہ ڈویژن تھانہ تھانے منڈی ڈیرہ قلعہ محلہ
`);

/** Written with a capital letter, and no part of a name. */
export const ordinary = setOf(`
  a an the in on at of and or by for from to with after before when while since until under over who whose which what this that
  these those he she it they we his her its their our one two three four five six seven eight nine ten no not only some many
  most all both each then there here also but if as is was were has had have be been
  police station house officer officials district court high supreme sessions session judge magistrate chief prime minister
  ministry government department bureau commission commissioner assembly senate punjab sindh balochistan khyber pakhtunkhwa
  pakistan islamabad inspector general superintendent deputy additional assistant regional city capital federal national
  provincial agency authority team act code section ordinance order report child children protection welfare rights human
  law home health education school university hospital bar association council committee board press club union joint
  investigation judicial anti terrorism crime cyber president governor secretary director member prosecutor prosecution
  ombudsman monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december eid islam muslim christian urdu english punjabi training parents villagers families
  survivor survivors victims representatives residents nobody everybody justice
`);

/** Real names of laws, days, founders and places that hold a name: taken out before anything is read. */
export const knownPhrases: readonly string[] = [
  'Zainab Alert, Response and Recovery Act',
  'Zainab Alert',
  'زینب الرٹ',
  'Quaid-e-Azam',
  'قائد اعظم',
  'Allama Iqbal',
  'علامہ اقبال',
  'Fatima Jinnah',
  'فاطمہ جناح',
  'Jinnah',
  'Hazrat Ali',
  'Azad Jammu',
  'Azad Kashmir',
  'آزاد جموں',
  'آزاد کشمیر',
  'Rahim Yar Khan',
  'Dera Ghazi Khan',
  'Dera Ismail Khan',
  'Mian Channu',
  'میاں چنوں',
  'Pir Mahal',
  'پیر محل',
  'Kot Radha Kishan',
  'Muzaffar Garh',
  'Ali Pur',
  'علی پور',
  'Hasan Abdal',
  'حسن ابدال',
  'Ahmedpur East',
  'احمد پور شرقیہ',
  'احمد پور',
  'Ahmad Pur',
  'Ahmedpur Sial',
  'Fateh Jang',
  'Isa Khel',
  'Shah Kot',
  'شاہ کوٹ',
  'Sharif Pur',
  'P.S.',
  'U.S.',
  'U.N.',
  'U.K.',
  'F.I.R.',
  'Safe City',
  'سیف سٹی',
  'Tariq Garh',
  'Daud Khel',
  'Qaim Pur',
  'Jalalpur Pirwala',
  'سلطان پور',
  'Jalal Pur',
];
