/** The page that says how the figures are made and read. */

export const figuresMethod = {
  title: 'How these figures are made',
  lead: 'In plain words: what a number here means, what it cannot mean, and why no child can be found in it.',
  sections: [
    {
      title: 'What is counted',
      points: [
        'One child in one case counts once. A case with two children counts twice; that cases and children are not printed side by side keeps such cases from being found.',
        'Each stage counts once, the first time it is reached. A correction or a second entry of the same step changes nothing.',
        'What counts is what was recorded here by the end of the day that stands beside each figure. What was recorded later belongs to a later release.',
        'A transfer to another court or district is not an end. A case counts as ended at its first end.',
        'A district or a year has rows of its own once it has ten; until then smaller districts are counted together, and the first year holds those before it. A row that came with the first child would tell of it.',
      ],
    },
    {
      title: 'What “0–9” means, and why zero is not told',
      points: [
        '“0–9” stands for nothing, one, or any number up to nine. All of them look the same.',
        'If zero were told apart, “not zero” would say: there is at least one child. In a small district, neighbours may know which.',
        '“0–9” is drawn as a hatched stretch, never as a bar of a certain length.',
      ],
    },
    {
      title: 'Why “about 40”, and not 41',
      points: [
        'Each number is rounded to the nearest ten. “About 40” is anything from 35 to 44. “About 10” is 10 to 14.',
        'With exact numbers, two weeks side by side would tell of a single new complaint. With tens they do not.',
        'Each total is rounded from its own true number, not added up from rounded parts. So parts may not add up to their total; nothing is missing.',
      ],
    },
    {
      title: 'What “10 to 29” and “not printed” mean',
      points: [
        'Sometimes a rounded total, together with its parts, would still let somebody work out a single child. Then that total is printed as a wider band (“10 to 29”), or not at all (“not printed”). In a picture, what is certain is solid and the rest of the band is hatched.',
        'If even that is not enough, a district is counted with its division only.',
        'Once widened or left out, it stays so in every later release: to print it again would give back what it protected.',
        'Before each release is published, a program attacks it, together with all earlier ones, as somebody who wants to find a child would. If it finds one, there is no release until it is mended.',
      ],
    },
  ],
  wordsTitle: 'What the stages and ends are',
  /** In plain words, for who has not been in a court; not the law's own. */
  words: [
    ['Complaint', 'What somebody told the authorities, before anything has been found true or untrue.'],
    [
      'FIR',
      'First information report: what the police first write down of an offence. With it the investigation begins.',
    ],
    ['Charge sheet', 'The report of the police to the court after the investigation (challan).'],
    ['Charge framed', 'The court tells the accused what they are tried for. With it the trial begins.'],
    ['Discharged', 'The accused was let go before a trial. This is no acquittal.'],
    [
      'Diverted under juvenile law',
      'The accused was a child, and the matter was settled without a trial, as the law allows.',
    ],
    [
      'Compounded by a court',
      'A court accepted a settlement, for an offence for which the law allows it. What families and accused agree on by themselves ends nothing.',
    ],
    ['Withdrawn by the prosecutor', 'The prosecutor gave the case up, and the court consented.'],
    ['Quashed', 'A higher court struck the case down.'],
    ['FIR cancelled', 'The case was ended on a report of the police, before any charge sheet.'],
    ['Untraced', 'Nobody was found whom the police could send to court.'],
    ['Abated by death', 'The accused died before a judgment.'],
  ] as readonly (readonly [word: string, meaning: string])[],
  openTitle: 'Why cases still open count',
  openText: [
    'An average of finished cases alone always looks too fast: the slow ones are still open, and missing from it.',
    'In this picture six cases began together. The three that have finished took 20 weeks on average. Yet after 40 weeks half of the six are still waiting.',
    'So those still waiting are counted for as long as they have waited (the method is called Kaplan–Meier), and a time that is not reached is printed as “more than …”, not left out.',
  ],
  openPicture: {
    title: 'Six cases: three finished, three still open',
    desc: 'Six lines from a common beginning. Three end after 10, 20 and 30 weeks. Three go on beyond 40, 50 and 60 weeks and have no end yet. The average of the finished, 20 weeks, lies before half of all.',
    average: 'average of the finished: 20 weeks',
    half: 'half still wait after 40 weeks',
    finished: 'finished',
    open: 'still open',
    weeks: (count: string): string => `${count} weeks`,
  },
  later: [
    {
      title: 'Times, shares and curves',
      points: [
        'Times are whole weeks under a year and whole months above. They are shown only where at least 20 cases have taken the step and enough are still watched; otherwise it says “not enough cases”.',
        'Percentages are made of the printed numbers, in steps of five, and only where at least 50 are counted. Of a band that is narrow for its size (“2,930 to 2,949”) the middle is taken, and “about” says so; a wider band has no percentage.',
        'What came of charge sheets is counted by the year of the charge sheet, after a fixed time. Convictions divided by the decisions of a year would leave out those that wait.',
      ],
    },
    {
      title: 'What is never published',
      points: [
        'No exact number, no list of cases, no shortest or longest case, no “one more this week”, no name of a person, family, home or school.',
        'No number for a village, a police station or a school. Districts, divisions and the whole are the only places.',
        'No table on request: there is a fixed list of tables, and no question narrows one.',
      ],
    },
    {
      title: 'Releases, and what happens to mistakes',
      points: [
        'A release is a set of files, made once from what was recorded at least seven days before. It never changes afterwards. Pages, files and programs all read the same stored release.',
        'Its digest stands in the public log. Whoever changed a number later could not do so without a trace.',
        'A mistake is mended in the next release; the old one stays readable as it was.',
      ],
    },
    {
      title: 'What these figures cannot say',
      points: [
        'They count what is recorded here, not all that happened. Most of what happens to children is never told to anybody.',
        'More complaints may mean more crimes, or more trust. A district with few is not therefore safe.',
        'A complaint is a claim, not a finding. An accused is not a convict until a court has said so.',
        'They do not say whose fault a delay is. Beside each stage stands only the kind of office whose turn it is.',
      ],
    },
  ],
  repairsTitle: 'What is printed otherwise, in the newest release',
  repairsText:
    'What is widened or left out, and why; under each place, with the release since which it is so. Which numbers stood there is told nowhere.',
  ruleText: (rule: string, catalogue: string): string =>
    `Rule of publication, version ${rule}; list of tables, version ${catalogue}. Both digests stand in each release.`,
};
