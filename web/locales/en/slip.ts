/** English words of the page after sending and of the slips. */
export const slip = {
  lodged: {
    title: 'It is kept',
    lead: 'What you sent is in the record. Nobody can delete or change it.',
    onlyNow: 'Copy the code now or print a slip. It is shown here only; we cannot send it to you again.',
    codeTitle: 'Your code',
    codeDigits: 'Code in digits',
    codeLetters: 'The same code in letters',
    codeHint:
      'Both ways of writing open the same. Whoever has the code can write in your name, so keep it where only you find it.',
    sentBefore:
      'This had already been sent. What was kept is what was sent first; later changes were not kept. You can add them with your code.',
    promiseTitle: 'Our promise',
    promise: (day: string, until: string): string =>
      `We received it on ${day}. By ${until} its seal will stand in the public log. If it does not, the slip proves that we broke our word.`,
    promiseHint: 'The square pattern on the slip holds this promise. It holds neither your code nor your words.',
    routingTitle: 'Who gets it',
    routing: {
      plain: 'The office for this district gets it.',
      wider: 'No office for this district is in this system, so the one above gets it.',
      watched: 'The body that watches over the offices can see it too, as it can every complaint.',
      up: 'It does not go to an office that you named. It went one level up, and to the body that watches over the offices.',
      monitor:
        'Because you named somebody in your own words, only the body that watches over the offices gets it at first.',
      waits:
        'No office is left that may have it. It waits with the keepers of this record, and no office sees it. You can also go to one of these bodies outside:',
      unknown: 'No office that you named gets it.',
    },
    slips: 'Print a slip',
    slipA6: 'Slip for a printer',
    slipRoll: 'Slip for a narrow paper roll',
    slipQuiet: 'Only the code, on an empty page',
    slipQuietHint: 'For a home where paper is read by others.',
    coverTitle: 'A code to show if somebody forces you',
    coverText:
      'Choose four digits that you can remember. Your code with these as its last four digits then opens a page on which nothing has happened yet. If you are forced to show a code, show that one. We then know that you were forced. It is never printed: keep it in your head.',
    coverLabel: 'Four digits of your choice',
    coverKeep: 'Keep these four digits',
    coverKept: 'Your four digits are kept. Remember them; they are not shown again.',
    coverSame: 'Those are the last four digits of the code itself. Please choose others.',
    coverForm: 'Please write exactly four digits.',
    copyTitle: 'A copy of what you wrote',
    copyText:
      'You can take it with you once, now, as a locked file. It opens with the digits of your code, without spaces, in a program called “age”. Do not take it if others look into your phone.',
    copyTake: 'Save the locked file',
    copyTaken: 'The copy has been given out. It cannot be given again here.',
    finishTitle: 'When you are done',
    finishText: 'Forgets the code and everything else on this device. You then need your code from paper.',
    finish: 'Finish and forget here',
  },
  finished: {
    title: 'Done',
    lead: 'This browser has forgotten what you wrote. With your code you can come back at any time.',
    toCode: 'Come back with a code',
    home: 'To the first page',
  },
  paper: {
    title: 'Note',
    print: 'Print with the browser’s menu. Only the paper below is printed.',
    back: 'Back',
    record: 'Record',
    code: 'Code',
    received: 'Received on',
    until: 'In the log by',
    training: 'TRAINING',
    keep: 'Keep this paper where only you find it.',
    pattern: 'Signed promise as a pattern',
  },
};
