/** A speaker as it is compared: capitals, kinds of apostrophe, zer and runs of spaces do not make another office. */
export const normalSpeaker = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/[\u064b-\u0652\u0654\u0655]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
