/** Line icons that stand beside words, never instead of them: hidden from screen readers, in the colour of the text. */
import type { Html } from '../../html.ts';

const drawings = {
  pen: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  key: 'M8 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 12h9.5v3.5M17.5 12v3',
  book: 'M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zm0 0v14',
  phone: 'M6 3h3l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z',
  leave: 'M14 4H5v16h9M10 12h11m-4-4l4 4-4 4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.500c.6-4 3.7-6 7.5-6s6.9 2 7.5 6',
  child: 'M12 3.500a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM6 13c2 1.6 4 2 6 2s4-.4 6-2M12 15v2.500l-3 4M12 17.500l3 4',
  house: 'M3.5 11.500L12 4.500l8.5 7M6 10v10h12V10M10 20v-6h4v6',
  people:
    'M9 5a3.3 3.3 0 1 1 0 6.600A3.3 3.3 0 0 1 9 5zM2.5 19.500c.5-3.5 3-5.3 6.5-5.300s6 1.8 6.5 5.300M16 5.500a3 3 0 0 1 0 5.700M18 14.700c2 .8 3.2 2.4 3.5 4.8',
  school: 'M12 4l10 5-10 5L2 9zM6 11.500V17c2 1.6 4 2 6 2s4-.4 6-2v-5.500M22 9v6',
  health: 'M9.5 4h5v5.500H20v5h-5.500V20h-5v-5.500H4v-5h5.500z',
  device: 'M7 2.500h10v19H7zM11 18.500h2',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7 9h7M7 12.500h7M7 16h4',
  office: 'M4 20.500h16M5.5 20V9.500M18.5 20V9.500M9.8 20V9.500M14.2 20V9.500M3 9l9-5.500L21 9z',
  place:
    'M12 21.500c4-4.5 6.5-8 6.5-11a6.5 6.5 0 1 0-13 0c0 3 2.5 6.5 6.5 11zM12 8a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  print: 'M7 8V3.500h10V8M7 16H4V8h16v8h-3M7 13.500h10v7H7z',
  talk: 'M4 5h16v11h-9l-4.5 4v-4H4z',
  hand: 'M12 3v9M8.5 5v8M15.5 5v8M19 8v7c0 4-3 6.5-6.5 6.500C9 21.5 7.5 20 5 15l-1.5-3.5 2-1 3 3.5',
  check: 'M4.5 12.500l5 5 10-11',
} as const;

export type IconName = keyof typeof drawings;

/** All names, so that a test can draw each. */
export const iconNames = Object.keys(drawings).filter((name): name is IconName => name in drawings);

export const Icon = ({ name }: { readonly name: IconName }): Html => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={drawings[name]} />
  </svg>
);
