/** English words of the first page, "what we keep", and the pages that say what went wrong. */
export const publicPages = {
  homeTitle: 'Start',
  homeHeading: 'What is told here is kept.',
  homeLead:
    'Amanat keeps complaints about crimes against children, and every step that an office takes with them, so that none is lost, back-dated or quietly withdrawn. You need no account, and you need not give your name.',
  waysTitle: 'What would you like to do?',
  lodgeText:
    'You are the child, a relative, a neighbour, a teacher, or someone who knows. A few minutes; you may leave most questions empty.',
  returnText: 'You have lodged a complaint. See that it is kept, add to it, or say that someone is pressing you.',
  dossiersText: 'What published reports say about such cases: who said what, and what became of the promises.',
  keptTitle: 'What we keep',
  kept: [
    'Your complaint, from the moment you send it. If anyone deleted it or changed its date, it would show.',
    'Each step that an office takes, and each step that the law asks for.',
    'What you choose to give: a name, or none; a safe way to reach you, or none.',
  ],
  notKeptTitle: 'What we do not keep',
  notKept: [
    'No photograph, video, document or file of any kind. Please do not send one to anybody.',
    'No description of abuse. We never ask for it.',
    'No trace of your phone or computer, and no account of who reads these pages.',
  ],
  toPromises: 'What was promised to the public, and what became of it',
  toFigures: 'Figures: what becomes of complaints, and how long it takes',
  moreAbout: 'More on what we keep and who can read it',
  aboutTitle: 'What we keep',
  aboutHeading: 'What we keep, and who can read it',
  aboutLead: 'In plain words. If something here is not clear, ask whoever runs this site before you write.',
  aboutSections: [
    {
      title: 'What you write',
      points: [
        'What you write is locked before it is stored. Whoever copies the stored data cannot read it.',
        'Your name, if you give one, is locked under a key of its own. If that key is destroyed, nobody can read the name again, and the complaint remains.',
        'To put a complaint in order, a few things stay readable inside: the day, the district, the group of offence, how it came in, and which offices may see it.',
      ],
    },
    {
      title: 'Who can read it',
      points: [
        'Only people whose duty is this complaint, for a reason that they must state. That they read it is recorded.',
        'An office or officer that you name as one who must not see it does not get it. It goes to the office above, and to a monitor.',
        'An office is never the only keeper of a complaint against itself.',
      ],
    },
    {
      title: 'What is never stored',
      points: [
        'No file: no photograph, video, document or recording. If you have found such material, do not open, copy, send or photograph it. Note what it is on and where it is, and hand it to the authority.',
        'No address of your phone or computer, no kind of browser, no exact time when a day is enough.',
        'While you are writing, your answers are in your own browser, locked. “Leave this page” removes them; after two hours they are gone in any case.',
      ],
    },
    {
      title: 'Your code',
      points: [
        'When you send a complaint you get a code. We do not store it, and nobody can give it to you again.',
        'The page behind your code never shows what you wrote, in case somebody else is holding it.',
        'If you are pressed to take the complaint back, you may say so there. Asking to withdraw does not end a complaint.',
      ],
    },
    {
      title: 'What we publish',
      points: [
        'No child, family, home or school can be recognised in anything that is published here.',
        'A claim is shown with who made it. It is not a finding, and an accused person is not a convict.',
        'Amanat gives no legal advice.',
      ],
    },
  ],
  toUnseal: 'Unseal the server',
  backToStart: 'To the first page',
  nothingStored: 'Nothing was stored.',
  problems: {
    'not-found': {
      title: 'This page does not exist',
      text: () => 'The address may be mistyped, or the page may have moved.',
    },
    'not-understood': {
      title: 'We could not read what was sent',
      text: () => 'Something in it was not as the form sends it. Go back and send the form again.',
    },
    'no-files': {
      title: 'Files are not accepted here',
      text: () =>
        'Amanat takes no photograph, video, document or other file, so that nothing harmful is copied. Do not send it to anybody else either. Describe in words what it is on and where it is kept.',
    },
    'too-large': {
      title: 'This is too long to send at once',
      text: (limit: string) =>
        `One page can take about ${limit} kilobytes. Go back, shorten the text, and send it again.`,
    },
    'foreign-form': {
      title: 'This did not come from our own page',
      text: () =>
        'To protect you, a form is accepted only from the page that showed it. Open the form here and send it again.',
    },
    'draft-gone': {
      title: 'Your answers are no longer there',
      text: () =>
        'They are kept in your browser for two hours at most, or until you leave the page. Please begin again.',
    },
    busy: {
      title: 'Many people are writing at this moment',
      text: (seconds: string) =>
        `Please wait ${seconds} seconds and send the page again. Your answers are still in your browser.`,
    },
    'intake-stopped': {
      title: 'No complaint can be taken at the moment',
      text: () =>
        'This computer has no safe room left to store one, and we will not take what we cannot keep. The people who run it have to act. If a child is in danger, call.',
    },
    sealed: {
      title: 'The server is sealed',
      text: () =>
        'After a start, names and texts stay locked until somebody entitled to it unseals the server on site: by passphrase, key file or shares. Complaints are taken meanwhile, and codes and receipts work; nothing of them is lost.',
    },
    'no-keys': {
      title: 'The keys have not been made yet',
      text: () =>
        'Before anybody can sign in, the people in charge hold the ceremony of the keys on the machine itself (amanat keys ceremony). Complaints are taken meanwhile and wait for it.',
    },
    'keys-in-use': {
      title: 'Not finished yet: try again in a few minutes',
      text: () =>
        'The keys are deleted. A backup, or somebody else, is reading the table they stood in, so that its files are not rewritten yet. Go back and send it again when that has ended; it also goes on by itself at the next start.',
    },
    'server-error': {
      title: 'Something went wrong on our side',
      text: () =>
        'It is not your fault. Please try again in a few minutes. Sending the same complaint twice does no harm.',
    },
  },
};
