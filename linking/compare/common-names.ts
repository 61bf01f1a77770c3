/**
 * How common the commonest names are among people of Pakistan: our own estimate of the order of magnitude, since no count is
 * published. It stands in only until a base is large enough to count its own; a name that is not listed is taken for rare.
 */
import { tokenKey } from '../names/token-key.ts';
import { normalName } from '../names/normal-name.ts';

/** About one mention in so many has one of these, as its own or its father's name. */
const oneInThese: readonly (readonly [oneIn: number, names: string])[] = [
  [5, 'Muhammad'],
  [15, 'Ali Ahmed Khan'],
  [30, 'Hussain Hassan Bibi Akhtar Abdullah Ghulam'],
  [
    60,
    'Iqbal Abbas Shah Malik Fatima Abdul Allah Bakhsh Din Ullah Rehman Usman Umar Bilal Imran Asif Raza Haider Mehmood',
  ],
  [
    120,
    'Akram Aslam Ashraf Arshad Amjad Anwar Ayesha Maryam Kausar Parveen Nasreen Shahid Sajid Tariq Khalid Nadeem Naveed Waseem Saleem Rashid Riaz Yousaf Yaqoob Ibrahim Ismail Hamza Zahid Irfan Rafiq Sharif Siddique Bashir Nazir Nasir Mansoor Mustafa Murtaza Sultan Zafar Afzal Farooq Kashif Adnan Faisal Amir Saeed Javed Ramzan Shabbir Latif Hanif Yasin Qasim',
  ],
];

/** By `tokenKey`. Names that share a key are as common as both together. */
export const commonNames: ReadonlyMap<string, number> = oneInThese
  .flatMap(([oneIn, names]) => names.split(' ').map((name) => [tokenKey(normalName(name)), oneIn] as const))
  .reduce(
    (table, [key, oneIn]) => table.set(key, 1 / (1 / oneIn + 1 / (table.get(key) ?? Number.POSITIVE_INFINITY))),
    new Map<string, number>(),
  );
