/**
 * How a limit was counted, in Urdu. The calculator prints English sentences of few forms (`rules/clocks/sentences.ts`); each form
 * has its Urdu here, and a test reads every sentence that the law's examples give. What is not known stays English.
 */
import { isStepType } from '@amanat/domain';
import { formatDay } from '../days.ts';
import { digits } from '../lang.ts';
import { life } from './life.ts';
import { stepWords } from './steps/index.ts';

type Form = readonly [form: RegExp, say: (...parts: readonly string[]) => string];

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const moment = String.raw`${day} \d{2}:\d{2}`;
const when = String.raw`${day}(?: \d{2}:\d{2})?`;
const end = String.raw`(?:the end of ${day}|between ${moment} and ${moment}|${moment})`;
const event = String.raw`[a-z0-9]+(?:[.-][a-z0-9]+)*`;
const span = String.raw`\d+ (?:working days?|days?|hours?|months?|years?)|no number`;
const office = String.raw`calendar .+?(?: \(latest reading[^)]*\))?`;

/** The whole sentence, with its parts. */
const form = (text: string): RegExp => new RegExp(`^${text}$`, 'u');

const dayText = (text: string): string => formatDay('ur', Temporal.PlainDate.from(text));
const momentText = (text: string): string =>
  text.length > 10 ? `${dayText(text.slice(0, 10))}، ${digits('ur', text.slice(11))} بجے` : dayText(text);

function endText(text: string): string {
  const between = new RegExp(`^between (${moment}) and (${moment})$`, 'u').exec(text);
  if (between !== null) return `${momentText(between[1] ?? '')} اور ${momentText(between[2] ?? '')} کے درمیان`;
  return text.startsWith('the end of ')
    ? `${dayText(text.slice('the end of '.length))} کے ختم ہونے تک`
    : momentText(text);
}

const units: Readonly<Record<string, string>> = {
  'working day': 'یومِ کار',
  'working days': 'ایامِ کار',
  day: 'دن',
  days: 'دن',
  hour: 'گھنٹا',
  hours: 'گھنٹے',
  month: 'ماہ',
  months: 'ماہ',
  year: 'سال',
  years: 'سال',
};
function spanText(text: string): string {
  const [count = '', ...unit] = text.split(' ');
  return text === 'no number' ? 'کوئی عدد نہیں' : `${digits('ur', count)} ${units[unit.join(' ')] ?? ''}`;
}

/** Groups of steps, whatever they hold: only their titles are read. */
const groups: readonly { readonly steps: Readonly<Record<string, { readonly title: string }>> }[] =
  Object.values(stepWords);
function eventText(type: string): string {
  const title = isStepType(type) ? groups.map(({ steps }) => steps[type]?.title).find(Boolean) : undefined;
  return title === undefined ? 'ایک واقعہ' : `«${title}»`;
}
const eventsText = (types: string): string => types.split(' or ').map(eventText).join(' یا ');

const officeText = (text: string): string =>
  text.includes('latest reading')
    ? 'دفتر کے کیلنڈر کے مطابق (سب سے بعد کی تعبیر: دفتر کا کیلنڈر نہیں بتایا گیا)'
    : 'دفتر کے کیلنڈر کے مطابق';

const statusTails: readonly (readonly [RegExp, (part: string) => string])[] = [
  [new RegExp(`^ Not before (${end})\\.`, 'u'), (text) => ` اس سے پہلے نہیں: ${endText(text)}۔`],
  [new RegExp(`^ The limit is (${end})\\.`, 'u'), (text) => ` میعاد: ${endText(text)}۔`],
  [
    /^ It comes again each such period; whether it was done in those before, this record does not say\./u,
    () => ' یہ ہر ایسی مدت میں دوبارہ آتی ہے؛ پچھلی مدتوں میں پوری ہوئی یا نہیں، یہ ریکارڈ نہیں بتاتا۔',
  ],
  [/^ Reported rule: its own words were not read\./u, () => ' سنا ہوا قاعدہ: اس کے اپنے الفاظ نہیں پڑھے گئے۔'],
  [/^ The figure is known only from memory and is off\./u, () => ' عدد صرف یادداشت سے معلوم ہے، اس لیے بند ہے۔'],
  [
    /^ Latest reading: a provincial act, whose own rules of counting were not read\./u,
    () => ' سب سے بعد کی تعبیر: صوبائی قانون ہے، جس کے گننے کے اپنے اصول نہیں پڑھے گئے۔',
  ],
];

const isStatus = (text: string): text is keyof typeof life.status => Object.hasOwn(life.status, text);

function statusText(sentence: string): string | undefined {
  const head = /^As of the instant asked for: (?<status>[a-z-]+)(?:, (?<late>[^.]+?) late)?\./u.exec(sentence);
  const { status = '', late } = head?.groups ?? {};
  if (head === null || !isStatus(status)) return undefined;
  let said = `اس وقت: ${life.status[status]}${late === undefined ? '' : `، ${spanText(late)} دیر`}۔`;
  let rest = sentence.slice(head[0].length);
  while (rest !== '') {
    const tail = statusTails
      .map(([tailForm, say]) => [tailForm.exec(rest), say] as const)
      .find(([found]) => found !== null);
    const [found, say] = tail ?? [];
    if (found === undefined || found === null || say === undefined) return undefined;
    said += say(found[1] ?? '');
    rest = rest.slice(found[0].length);
  }
  return said;
}

const forms: readonly Form[] = [
  [
    form(`Opened (?:by the end of|when) .+?(?: ended)?, with (?:the end of )?(${day})\\.`),
    (on = '') => `ایک اور میعاد پوری ہونے سے شروع ہوئی، ${dayText(on)} کو۔`,
  ],
  [
    form(`Stands since (${event}) of (${day}); its count has not begun\\.`),
    (type = '', on = '') => `${dayText(on)} سے قائم ہے (${eventText(type)})؛ گنتی ابھی شروع نہیں ہوئی۔`,
  ],
  [
    form(
      `Opened by offence\\.added of (${day}), which brought its section into the case \\((${event}) of (${day})\\)\\.`,
    ),
    (on = '', type = '', first = '') =>
      `${dayText(on)} کو دفعہ شامل ہونے سے شروع ہوئی (${eventText(type)}، ${dayText(first)})۔`,
  ],
  [
    form(
      `Opened by (${event}) of (${day}); offence\\.added of (${day}) brought its section into the case, and it is counted from the first day all the same\\.`,
    ),
    (type = '', on = '', added = '') =>
      `${dayText(on)} کو شروع ہوئی: ${eventText(type)}۔ دفعہ ${dayText(added)} کو شامل ہوئی، مگر گنتی پہلے دن سے ہی ہے۔`,
  ],
  [
    form(`Opened by (${event}) of (${day}); the hour is not known\\.`),
    (type = '', on = '') => `${dayText(on)} کو شروع ہوئی: ${eventText(type)}؛ گھنٹہ معلوم نہیں۔`,
  ],
  [
    form(`Opened by (${event}) of (${when})\\.`),
    (type = '', on = '') => `${momentText(on)} کو شروع ہوئی: ${eventText(type)}۔`,
  ],
  [
    form(
      `(${span}) from (the minute|the first and from the last minute of that day)(?:, and (\\d+) minutes of journey left out)?, through nights and holidays: (${end})\\.`,
    ),
    (length = '', from = '', journey = '', until = '') => {
      const since = from === 'the minute' ? 'اسی منٹ سے' : 'اس دن کے پہلے اور آخری منٹ سے';
      const left = journey === '' ? '' : `، سفر کے ${digits('ur', journey)} منٹ چھوڑ کر`;
      return `${since} ${spanText(length)}${left}، راتوں اور چھٹیوں سمیت: ${endText(until)}۔`;
    },
  ],
  [
    form(`(${span}) counted back from (${day}): the last lawful day is (${day})\\.`),
    (length = '', from = '', last = '') =>
      `${dayText(from)} سے ${spanText(length)} پیچھے گنے گئے: آخری جائز دن ${dayText(last)} ہے۔`,
  ],
  [
    form(
      `A cap on liberty counts (${day}) as day 1 and runs through holidays: the last lawful day of (${span}) is (${day})\\. Other reading, with the first day left out: (${day})\\.`,
    ),
    (first = '', length = '', last = '', other = '') =>
      `آزادی پر حد میں ${dayText(first)} پہلا دن شمار ہوتا ہے اور چھٹیاں نہیں چھوڑی جاتیں: ${spanText(length)} کا آخری جائز دن ${dayText(last)} ہے۔ دوسری تعبیر، پہلا دن چھوڑ کر: ${dayText(other)}۔`,
  ],
  [
    form(`(${span}) from (${day})( \\(that day left out\\))?(?: by (${office}))?: the last day is (${day})\\.`),
    (length = '', from = '', leftOut = '', by = '', last = '') =>
      `${dayText(from)} سے ${spanText(length)}${leftOut === '' ? '' : ' (وہ دن چھوڑ کر)'}${by === '' ? '' : `، ${officeText(by)}`}: آخری دن ${dayText(last)} ہے۔`,
  ],
  [form(`It is to be done the same day, (${day})\\.`), (on = '') => `اسی دن ہونا ہے، ${dayText(on)} کو۔`],
  [
    form(`(${day}) is an open day by (${office})\\.`),
    (on = '', by = '') => `${dayText(on)}، ${officeText(by)}، کھلا دن ہے۔`,
  ],
  [
    form(`(${day}) is a closed day by (${office}): the next open day counts, (${day})\\.`),
    (on = '', by = '', next = '') =>
      `${dayText(on)}، ${officeText(by)}، چھٹی کا دن ہے: اگلا کھلا دن شمار ہوتا ہے، ${dayText(next)}۔`,
  ],
  [
    form(`It ends not before (${span}) after (${event}(?: or ${event})*), which has not come\\.`),
    (length = '', types = '') =>
      `${eventsText(types)} کے ${spanText(length)} بعد سے پہلے ختم نہیں ہوتی، اور وہ ابھی نہیں ہوا۔`,
  ],
  [
    form(`The law gives no number: (?:open for|not done after) (\\d+) days?\\.`),
    (days = '') => `قانون کوئی عدد نہیں دیتا: ${digits('ur', days)} دن گزرے، ابھی نہیں ہوا۔`,
  ],
  [
    form(
      `(Closed|Overtaken) by (${event}) of (${when})\\.( The court condoned the delay\\.)?( Whether it was in time is in doubt, since an hour is not known: it counts as in time\\.)?`,
    ),
    (how = '', type = '', on = '', condoned = '', doubt = '') =>
      `${momentText(on)} کو ${how === 'Closed' ? 'پوری ہوئی' : 'اس کی ضرورت نہ رہی'}: ${eventText(type)}۔${condoned === '' ? '' : ' عدالت نے تاخیر معاف کی۔'}${doubt === '' ? '' : ' گھنٹہ معلوم نہ ہونے سے شک ہے کہ وقت پر ہوئی یا نہیں: وقت پر شمار ہوتی ہے۔'}`,
  ],
  [
    form(`Suspended by (${event}) of (${day}), after its end: the end stays where it was\\.`),
    (type = '', on = '') => `${dayText(on)} کو رکی (${eventText(type)})، مگر پوری ہونے کے بعد: آخری دن وہی رہتا ہے۔`,
  ],
  [
    form(`Suspended by (${event}) of (${day}); it does not run\\.`),
    (type = '', on = '') => `${dayText(on)} سے رکی ہوئی ہے (${eventText(type)})؛ نہیں چل رہی۔`,
  ],
  [
    form(`Suspended by (${event}) of (${day}) until (${day})\\.`),
    (type = '', on = '', to = '') => `${dayText(on)} سے ${dayText(to)} تک رکی رہی (${eventText(type)})۔`,
  ],
  [
    form(
      `Suspended by (${event}) of (${day}) until (${event})(?:,| of) (${day}): the end moves by (\\d+) days?, and is (${end})\\.`,
    ),
    (type = '', on = '', until = '', to = '', days = '', last = '') =>
      `${dayText(on)} سے ${dayText(to)} تک رکی رہی (${eventText(type)}، پھر ${eventText(until)}): آخری دن ${digits('ur', days)} دن آگے گیا، اب ${endText(last)}۔`,
  ],
  [
    form(
      `(?:The limit was (${end})|It had no date); (extended in time|missed, then extended) by order of (${day})(?:: (${end})|, whose date is not entered)\\.`,
    ),
    (was = '', how = '', on = '', now = '') =>
      `${was === '' ? 'کوئی تاریخ نہ تھی' : `میعاد تھی ${endText(was)}`}؛ ${dayText(on)} کے حکم سے ${how === 'extended in time' ? 'وقت پر توسیع ہوئی' : 'گزرنے کے بعد توسیع ہوئی'}${now === '' ? '، جس کی تاریخ درج نہیں' : `: ${endText(now)}`}۔`,
  ],
  [
    form(
      `correction: shown as past from (${end}) until the holiday of (${day}) was added on (${day}); recounted to (${end})\\. What was shown stays on the record\\.`,
    ),
    (from = '', holiday = '', on = '', to = '') =>
      `درستی: ${endText(from)} سے گزری ہوئی دکھائی گئی، یہاں تک کہ ${dayText(on)} کو ${dayText(holiday)} کی چھٹی شامل ہوئی؛ دوبارہ گنی گئی: ${endText(to)}۔ جو دکھایا گیا وہ ریکارڈ پر رہتا ہے۔`,
  ],
  [
    form('Known only from memory: it stays off until its text is read\\.'),
    () => 'صرف یادداشت سے معلوم: متن پڑھے جانے تک بند رہتی ہے۔',
  ],
];

export function countingInUrdu(sentence: string): string | undefined {
  for (const [each, say] of forms) {
    const found = each.exec(sentence);
    if (found !== null) return say(...found.slice(1).map((part: string | undefined) => part ?? ''));
  }
  return statusText(sentence);
}
