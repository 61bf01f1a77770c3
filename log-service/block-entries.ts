/** Publications bring blocks of so many entries, unless more events are waiting (BRIEF section 5). */
export const blockEntries = 32;
