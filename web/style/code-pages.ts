/** What only the pages behind a code need: things to open, and lists without bullets. */
export const codePages = `
.pair{display:grid;gap:var(--s6)}
.content>.pair,.pair>div>section+section{margin-block-start:var(--s6)}
.pair>*{min-inline-size:0}
@media (min-width:56rem){.pair{grid-template-columns:1fr 1fr;column-gap:var(--s7)}}
details.fold{border-block-start:1px solid var(--line);margin-block-start:0;padding-block:var(--s2)}
section+details.fold,form+details.fold,p+details.fold,nav+details.fold{margin-block-start:var(--s5)}
details.fold>summary{list-style-position:outside;margin-inline-start:var(--s4)}
details.fold>summary>h2{display:inline;font-size:var(--t2)}
details.fold[open]{padding-block-end:var(--s5)}
details{margin-block-start:var(--s4)}
summary{padding-block:var(--s3);color:var(--teal);font-weight:var(--bold);cursor:pointer}
[lang=ur] summary{padding-block:var(--s1)}
details[open]>*+*{margin-block-start:var(--s4)}
.plain-list{list-style:none;display:grid;gap:var(--s4)}
`;
