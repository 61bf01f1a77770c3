/** English words of the code of conduct. Whoever changes what it asks raises `conductVersion` in `domain/accounts`. */
export const conduct = {
  title: 'Code of conduct',
  lead: 'Read this before any work. It binds everybody who signs in here, whatever their office or rank.',
  version: (version: string): string => `Version ${version}`,
  parts: [
    {
      title: 'Whose record this is',
      points: [
        'The record is about a child, and it is kept for the child. It belongs to no office and to no officer.',
        'The best interests of the child come before the convenience or the name of any office, mine included.',
        'I treat everybody in it with respect, whatever their sex, religion, caste, language, disability or means.',
      ],
    },
    {
      title: 'Why I open something',
      points: [
        'I open a name or a text only if my work for this case needs it now, and I give the true reason.',
        'I do not look for people I know, out of curiosity, or because somebody asks me to.',
        'I know that each opening stays on the record, that auditors see it, and that the family may learn how often there was one.',
        'If I know somebody in a case, or have any stake in it, I say so at once and am shut out of it.',
      ],
    },
    {
      title: 'What I keep to myself',
      points: [
        'I tell nobody who is in a case, nor that there is one: not family, not colleagues who do not work on it, not the press.',
        'I take no picture of this screen, and I copy nothing by hand or into a telephone, a message or another computer.',
        'I write nothing here that describes what was done to a child, and I keep no picture or recording of it anywhere.',
        'My passphrase, my telephone with the codes and my passkey are mine alone. Nobody works under my name.',
      ],
    },
    {
      title: 'Pressure',
      points: [
        'I press nobody to withdraw, to settle, to stay silent or to tell their story again, and I pass on no such wish.',
        'If somebody presses a family, or me, I record it, whoever that is. A superior’s order is no reason to be silent.',
        'I take no money, gift or favour from anybody who is concerned in a case.',
        'I never meet a child alone where others cannot see us, and I promise a child nothing that I cannot keep.',
      ],
    },
    {
      title: 'When something goes wrong',
      points: [
        'If I opened or told something by mistake, or lost a device, I say so at once to a supervisor or an administrator.',
        'If somebody breaks these rules, I report it to the monitor. Nobody may be punished for reporting honestly.',
        'Whoever breaks these rules can lose access at once, and may have to answer for it before the law.',
      ],
    },
  ],
  accept: 'I have read this and accept it',
  accepted: 'You have accepted this version.',
};
