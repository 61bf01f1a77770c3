/**
 * Makes domain/places/districts.json and domain/places/settlements/<district>.tsv out of two tables of Who's On First.
 *
 *     node scripts/clean-places.mjs ADMIN.csv PLACES.csv
 *
 * Deterministic: same input, same bytes. A row that no table below speaks of stops the script, so that a newer
 * table cannot bring in a district unseen. What was wrong in the source and why it was mended so:
 * docs/decisions/0003-districts-and-places.md.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

// ISO 3166-2:PK letters, in the order in which a form shows them.
const provinces = [
  ['pk-pb', 'Punjab', 'پنجاب'],
  ['pk-sd', 'Sindh', 'سندھ'],
  ['pk-kp', 'Khyber Pakhtunkhwa', 'خیبر پختونخوا'],
  ['pk-ba', 'Balochistan', 'بلوچستان'],
  ['pk-is', 'Islamabad', 'اسلام آباد'],
  ['pk-jk', 'Azad Kashmir', 'آزاد جموں و کشمیر'],
  ['pk-gb', 'Gilgit-Baltistan', 'گلگت بلتستان'],
];
// Merged into Khyber Pakhtunkhwa in 2018; renamed to it in 2010.
const historicalProvinces = new Set(['Federally Administered Tribal Areas', 'North-West Frontier Province']);

// The source has no province on a district's row.
const districtsOf = {
  'pk-pb': `Attock, Bahawalnagar, Bahawalpur, Bhakkar, Chakwal, Chiniot, Dera Ghazi Khan, Faisalabad, Gujranwala, Gujrat,
    Hafizabad, Jhang, Jhelum, Kasur, Khanewal, Khushab, Lahore, Layyah, Lodhran, Mandi Bahauddin, Mianwali, Multan,
    Muzaffargarh, Nankana Sahib, Narowal, Okara, Pakpattan, Rahim Yar Khan, Rajanpur, Rawalpindi, Sahiwal, Sargodha,
    Sheikhupura, Sialkot, Toba Tek Singh, Vehari`,
  'pk-sd': `Badin, Dadu, Ghotki, Hyderabad, Jacobabad, Jamshoro, Karachi, Kashmore, Khairpur, Larkana, Matiari, Mirpur Khas,
    Naushahro Feroze, Qambar Shahdadkot, Sanghar, Shaheed Benazirabad, Shikarpur, Sujawal, Sukkur, Tando Allah Yar,
    Tando Muhammad Khan, Tharparkar, Thatta, Umerkot`,
  'pk-kp': `Abbottabad, Bajaur, Bannu, Batagram, Buner, Charsadda, Chitral, Dera Ismail Khan, Hangu, Haripur, Karak, Khyber,
    Kohat, Kohistan, Kurram, Lakki Marwat, Lower Dir, Malakand, Mansehra, Mardan, Mohmand, North Waziristan, Nowshera,
    Orakzai, Peshawar, Shangla, South Waziristan, Swabi, Swat, Tank, Tor Ghar, Upper Dir`,
  'pk-ba': `Awaran, Barkhan, Chagai, Dera Bugti, Gwadar, Harnai, Jaffarabad, Jhal Magsi, Kachhi, Kalat, Kech, Kharan, Khuzdar,
    Killa Abdullah, Killa Saifullah, Kohlu, Las Bela, Lehri, Loralai, Mastung, Musakhel, Nasirabad, Nushki, Panjgur,
    Pishin, Quetta, Sheerani, Sibi, Sohbatpur, Washuk, Zhob, Ziarat`,
  'pk-is': 'Islamabad',
  'pk-jk': 'Bagh, Kotli, Mirpur, Muzaffarabad, Neelum, Poonch, Sudhnoti',
  'pk-gb': 'Baltistan, Diamir, Ghanche, Ghizer, Gilgit',
};

// Names in English that the source writes otherwise.
const renamed = { 'Malakand PA': 'Malakand' };

// The same district a second time, spelt otherwise (890…), or a frontier region that carries the name of the
// district beside it and was merged into it in 2018 (1108692173 … 183).
const secondRows = new Set([
  '1108692173',
  '1108692175',
  '1108692177',
  '1108692179',
  '1108692181',
  '1108692183',
  '890420089',
  '890420093',
  '890430639',
  '890445589',
  '890445593',
  '890455845',
  '890455847',
  '890455849',
  '890455853',
  '890455855',
]);

// Where the source has no Urdu name.
const missingUrdu = {
  Bajaur: 'باجوڑ',
  Batagram: 'بٹگرام',
  Buner: 'بونیر',
  Diamir: 'دیامر',
  Ghanche: 'گانچھے',
  Ghizer: 'غذر',
  Islamabad: 'اسلام آباد',
  Jaffarabad: 'جعفر آباد',
  Kachhi: 'کچھی',
  Karak: 'کرک',
  Khyber: 'خیبر',
  Kurram: 'کرم',
  Lehri: 'لہڑی',
  Lodhran: 'لودھراں',
  'Lower Dir': 'دیر زیریں',
  Mirpur: 'میرپور',
  Mohmand: 'مہمند',
  Nasirabad: 'نصیر آباد',
  Neelum: 'نیلم',
  Nowshera: 'نوشہرہ',
  Okara: 'اوکاڑہ',
  Orakzai: 'اورکزئی',
  Poonch: 'پونچھ',
  Sohbatpur: 'صحبت پور',
  Sudhnoti: 'سدھنوتی',
  Swat: 'سوات',
  'Tor Ghar': 'تورغر',
  'Upper Dir': 'دیر بالا',
};

// Where the source has another place's name, an old name, or a misspelling: [as in the source, mended].
const wrongUrdu = {
  Charsadda: ['پشاور', 'چارسدہ'],
  Harnai: ['سبی', 'ہرنائی'],
  Jacobabad: ['جکوبباد ضلع', 'جیکب آباد'],
  Jamshoro: ['دادو', 'جامشورو'],
  Kashmore: ['جکوبباد ضلع', 'کشمور'],
  Matiari: ['حیدرآباد', 'مٹیاری'],
  'Qambar Shahdadkot': ['لاڑکانہ', 'قمبر شہدادکوٹ'],
  'Rahim Yar Khan': ['بہاولپور', 'رحیم یار خان'],
  'Shaheed Benazirabad': ['نواب شاہ', 'شہید بینظیر آباد'],
  Shangla: ['مالاکنڈ', 'شانگلہ'],
  Sheerani: ['ژوب', 'شیرانی'],
  Sujawal: ['ٹھٹہ', 'سجاول'],
  'Tando Allah Yar': ['حیدرآباد', 'ٹنڈو الہ یار'],
  'Tando Muhammad Khan': ['حیدرآباد', 'ٹنڈو محمد خان'],
  Washuk: ['خاران', 'واشک'],
  Ziarat: ['لورالائی', 'زیارت'],
};

/** RFC 4180 as far as these tables use it: commas, quotes, doubled quotes, no line break inside a field. */
function rowsOf(path) {
  const [head, ...lines] = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = fieldsOf(head);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    if (fields.length !== names.length)
      throw new Error(`${path}: ${fields.length} fields where ${names.length} are due`);
    return Object.fromEntries(names.map((name, place) => [name, fields[place]]));
  });
}

function fieldsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
    m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'),
  );
}

const clean = (text) =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\u200c' ? sign : ''))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

const slug = (name) => name.toLowerCase().replace(/[^a-z]+/g, '-');
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function districtsFrom(rows) {
  const provinceOf = new Map();
  for (const [province, names] of Object.entries(districtsOf))
    for (const name of names.split(/,\s*/)) provinceOf.set(name, province);
  const districts = [];
  for (const row of rows) {
    if (row.level !== 'district' || secondRows.has(row.id)) continue;
    const source = clean(row.name);
    const en = renamed[source] ?? source;
    const province = provinceOf.get(en);
    if (province === undefined) throw new Error(`no province is given for row ${row.id}`);
    provinceOf.delete(en);
    districts.push({ id: `${province}-${slug(en)}`, province, en, ur: urduOf(en, clean(row.urdu)), source: row.id });
  }
  if (provinceOf.size > 0)
    throw new Error(`${provinceOf.size} districts are not in the source: ${[...provinceOf.keys()].join(', ')}`);
  return districts.sort((a, b) => byText(a.id, b.id));
}

function urduOf(en, inSource) {
  const wrong = wrongUrdu[en];
  if (wrong !== undefined) {
    if (wrong[0] !== inSource) throw new Error(`the source no longer has the wrong Urdu name of ${en}: look again`);
    return wrong[1];
  }
  const missing = missingUrdu[en];
  if ((missing === undefined) === (inSource === '')) throw new Error(`the Urdu name of ${en}: look again`);
  return missing ?? inSource;
}

function settlementsFrom(rows, districts) {
  const punjab = new Map(districts.filter(({ province }) => province === 'pk-pb').map(({ id, en }) => [en, id]));
  const lines = new Map([...punjab.values()].map((id) => [id, new Map()]));
  for (const row of rows.sort((a, b) => Number(a.id) - Number(b.id))) {
    const district = punjab.get(clean(row.district));
    if (district === undefined) throw new Error(`row ${row.id}: a district that the list does not have`);
    const shown = `${clean(row.name)}\t${clean(row.urdu)}`;
    // A suggestion is a name: two villages of one name in one district are one line, under the lower id.
    if (!lines.get(district).has(shown))
      lines.get(district).set(shown, [row.id, shown, degrees(row.lat), degrees(row.lon)].join('\t'));
  }
  return lines;
}

/** To a ten-thousandth: eleven metres. */
function degrees(text) {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`not a coordinate: ${text}`);
  return String(Number(Number(text).toFixed(4)));
}

function checkProvinces(rows) {
  const expected = new Set(provinces.map(([, en]) => en));
  for (const row of rows) {
    if (row.level !== 'province' || historicalProvinces.has(row.name)) continue;
    if (!expected.delete(clean(row.name))) throw new Error(`row ${row.id}: an unknown province`);
  }
  if (expected.size > 0) throw new Error('a province is lacking in the source');
}

function main([adminPath, placesPath]) {
  if (adminPath === undefined || placesPath === undefined)
    throw new Error('usage: clean-places.mjs ADMIN.csv PLACES.csv');
  const into = new URL('../domain/places/', import.meta.url);
  const admin = rowsOf(adminPath);
  checkProvinces(admin);
  const districts = districtsFrom(admin);
  const document = { provinces: provinces.map(([id, en, ur]) => ({ id, en, ur })), districts };
  writeFileSync(new URL('districts.json', into), `${JSON.stringify(document, null, 2)}\n`);
  const settlements = settlementsFrom(rowsOf(placesPath), districts);
  rmSync(new URL('settlements/', into), { recursive: true, force: true });
  mkdirSync(new URL('settlements/', into), { recursive: true });
  let count = 0;
  for (const [district, lines] of settlements) {
    count += lines.size;
    writeFileSync(new URL(`settlements/${district}.tsv`, into), `${[...lines.values()].join('\n')}\n`);
  }
  console.log(
    `${provinces.length} provinces, ${districts.length} districts, ${count} names of settlements in ${settlements.size} districts`,
  );
}

main(process.argv.slice(2));
