/** What only the pages behind a code need: things to open, and lists without bullets. */
export const codePages = `
details{margin-block-start:var(--s4)}
summary{padding-block:var(--s3);color:var(--teal);font-weight:var(--bold);cursor:pointer}
[lang=ur] summary{padding-block:var(--s1)}
details[open]>*+*{margin-block-start:var(--s4)}
.plain-list{list-style:none;display:grid;gap:var(--s4)}
`;
