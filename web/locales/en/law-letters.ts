/**
 * Blank letters to print, in English. What stands in square brackets is a gap to be filled by hand, of several lines after a plus sign. They ask for nothing about
 * what was done to a child, and keep its name off the paper. The Urdu file must have the same keys.
 */
interface Letter {
  readonly title: string;
  /** When it may serve, on the screen only. */
  readonly use: string;
  /** To whom, line by line. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: readonly string[];
  /** What is asked for, point by point. */
  readonly asks: readonly string[];
}

export interface LetterWords {
  readonly 'district-police-officer': Letter;
  readonly 'justice-of-the-peace': Letter;
  readonly 'copy-of-fir': Letter;
  readonly 'missing-child': Letter;
  readonly 'examination-consent': Letter;
  readonly 'transfer-investigation': Letter;
  readonly protection: Letter;
  readonly 'information-request': Letter;
  readonly 'legal-aid': Letter;
}

const nameApart =
  'The child’s name is not on this paper. I shall tell it to you apart from it, so that nobody else reads it here.';

export const lawLetters: LetterWords = {
  'district-police-officer': {
    title: 'To the district police: a complaint was not registered',
    use: 'When a police station does not write down what it was told, or does nothing with it.',
    to: ['The District Police Officer / Superintendent of Police', '[district]'],
    subject: 'A complaint about an offence against a child has not been registered',
    body: [
      'On [date] at [hour] I told the police station [name of the station] of an offence for which police may act by themselves. Number in the daily diary, if one was given: [number].',
      'Under section 154 of the Code of Criminal Procedure 1898 the officer in charge writes such information down, reads it over and enters it. I was told: [what the station answered].',
      nameApart,
    ],
    asks: [
      'to direct the station to register the case under section 154;',
      'to let me know in writing the number and the date of the FIR;',
      'if it is not to be registered, to let me know the reasons in writing.',
    ],
  },
  'justice-of-the-peace': {
    title: 'To the Justice of the Peace: the police do not register a case',
    use: 'When the police station, and the officers above it, do not register a case or neglect their duty. A lawyer can help, and in many courts an application form and copies are asked for.',
    to: ['The Sessions Judge / Additional Sessions Judge', 'ex-officio Justice of the Peace', '[district]'],
    subject: 'Application under section 22-A(6) of the Code of Criminal Procedure 1898',
    body: [
      'Applicant: [name], [father’s or husband’s name], [how I can be reached].',
      'Respondents: 1. the officer in charge of the police station [name of the station]; 2. the District Police Officer [district].',
      'On [date] I gave the first respondent information of a cognizable offence. A copy of what I gave in writing is attached: [yes or no]. No FIR has been registered under section 154, although that section asks for it.',
      'On [date] I turned to the second respondent. What became of it: [in a few words].',
      nameApart,
    ],
    asks: [
      'to direct the respondents to register the case as the law provides;',
      'to direct that nobody who is named as neglecting the duty investigates it;',
      'to have this application heard so that the child’s identity is not disclosed.',
    ],
  },
  'copy-of-fir': {
    title: 'To the police station: a copy of the FIR',
    use: 'When a case is said to be registered and nothing was handed over. A copy shows number, date and sections.',
    to: ['The officer in charge', 'Police station [name of the station]', '[district]'],
    subject: 'Request for a copy of the first information report',
    body: [
      'On [date] I gave information of an offence, which is entered under section 154 of the Code of Criminal Procedure 1898. Number of the FIR or of the daily diary, if I was told it: [number].',
      'I gave that information myself / I am the parent or guardian: [which].',
      'Article 19A of the Constitution gives access to information in matters of public importance.',
    ],
    asks: [
      'to give me a copy of the FIR, or, if there is none, of the entry in the daily diary;',
      'to tell me the name and rank of the officer who investigates.',
    ],
  },
  'missing-child': {
    title: 'To the police station: a child is missing',
    use: 'To be handed over at once, beside a call to the help-line. There is no waiting time.',
    to: ['The officer in charge', 'Police station [name of the station]', '[district]'],
    subject: 'A child is missing: registration and alert at once',
    body: [
      'A child under eighteen is missing since [date and hour]. Who it is, how old, and what it wears, I say to you directly and on the sheet for the alert.',
      'Section 8 of the Zainab Alert, Response and Recovery Act 2020 asks that this be written down as under section 154 of the Code of Criminal Procedure, and investigated. Section 7 asks that the alert agency be told immediately, and not later than two hours after this complaint.',
      'This complaint was handed over on [date] at [hour].',
    ],
    asks: [
      'to register it and give me the number;',
      'to inform the alert agency now, and write down the hour at which it was told;',
      'to begin the search at once.',
    ],
  },
  'examination-consent': {
    title: 'To the hospital: an examination needs consent',
    use: 'To be shown or handed over before an examination. To consent and to refuse are both lawful.',
    to: ['The medical officer / woman medical officer', '[hospital]'],
    subject: 'No examination without consent',
    body: [
      'I am the person to be examined / the natural or legal guardian: [which].',
      'Under section 164A of the Code of Criminal Procedure nothing makes an examination lawful without the consent of the victim, or of the natural or legal guardian, and the consent is written into the report. Section 13(1) of the Anti-Rape (Investigation and Trial) Act 2021 forbids the two-finger test.',
      'Mark what applies. Consent is given to: [what]. Consent is not given to: [what]. The child itself says: [yes, no, or only so far].',
    ],
    asks: [
      'to explain each step before it is done, in a language that is understood;',
      'for a girl or woman, that a woman doctor examines;',
      'to write down consent or refusal, the hour of beginning and the hour of end.',
    ],
  },
  'transfer-investigation': {
    title: 'To the head of investigation: another investigator',
    use: 'When there are reasons not to be satisfied with how one of the gravest offences is investigated.',
    to: ['The District Police Officer / Head of Investigation', '[district]'],
    subject: 'Transfer of an investigation under section 9(4) of the Anti-Rape (Investigation and Trial) Act 2021',
    body: [
      'FIR number [number], dated [date], police station [name of the station].',
      'I made the complaint. I am not satisfied with the investigation, on these grounds: [+what was done or left undone, and when; nothing about the offence itself]',
      'Under section 9 such offences are investigated by the special sexual offences investigation unit. Whether it does so here: [yes, no, not known].',
      nameApart,
    ],
    asks: [
      'to transfer the investigation as section 9(4) provides;',
      'to let me know the decision, with its reasons, in writing.',
    ],
  },
  protection: {
    title: 'To the court or the police: protection from threats',
    use: 'When a child, a family or a witness is threatened or pressed. In danger call first.',
    to: ['The Special Court / the District Police Officer', '[district]'],
    subject: 'Protection of a victim, a family or a witness',
    body: [
      'FIR or case number: [number]. Police station: [name of the station].',
      'Since [date] pressure has been put on us to be silent or to withdraw. How, in general words: [threat, offer of money, demand to sign]. By whom, if that can be said safely: [in what role].',
      'Section 8 of the Anti-Rape (Investigation and Trial) Act 2021 speaks of security, of keeping identity concealed, of testimony from afar and of relocation. Threats fall under sections 503 and 506 of the Pakistan Penal Code.',
      'Where we live is not on this paper. I shall tell it to you apart from it.',
    ],
    asks: [
      'to order or arrange protection now, and to say in writing what was arranged;',
      'to write down what is said here as a report of its own;',
      'if the accused is on bail, to bring this to the court that gave it.',
    ],
  },
  'information-request': {
    title: 'Request for information from a public body of Punjab',
    use: 'To ask an office what it did and when. Nothing about the child or the offence belongs into it: more people read such a request than one expects.',
    to: ['The Public Information Officer', '[public body]', '[district]'],
    subject: 'Request under the Punjab Transparency and Right to Information Act 2013',
    body: [
      'I request the following information: [+for example: on what day a numbered application was received, to whom it was passed on, what was decided]',
      'Under section 10 an answer is due within fourteen working days; within two working days where the information concerns the life or liberty of a person. It concerns life or liberty: [yes or no].',
      'I would like it as: [copy, certified copy, by post].',
    ],
    asks: [
      'to give me this information;',
      'if any part of it is refused, to tell me the reasons and where I may ask for a review.',
    ],
  },
  'legal-aid': {
    title: 'Application for free legal aid',
    use: 'To ask for a lawyer without paying. A minor needs no affidavit.',
    to: ['The Legal Aid and Justice Authority / the district panel', '[district]'],
    subject: 'Application for legal aid for a child who is the victim of an offence',
    body: [
      'I apply for a child of whom I am [parent, guardian, other]. FIR or case number, if there is one: [number]. Court or police station: [name].',
      'Section 3 of the Juvenile Justice System Act 2018 gives a child victim a lawyer at the expense of the State; section 6 of the Anti-Rape (Investigation and Trial) Act 2021 legal assistance; section 9 of the Legal Aid and Justice Authority Act 2020 a decision within seven days of receipt.',
      nameApart,
    ],
    asks: ['to name a lawyer for the child;', 'to let me know the decision in writing.'],
  },
};
