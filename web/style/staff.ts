/** Pages of staff: the band below the header, and what only they have. */
export const staff = `
.staff-band{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 var(--s5);padding:var(--s1) max(var(--s4),calc((100% - var(--reading))/2));background:var(--wash);border-block-end:1px solid var(--line);font-size:var(--t0)}
.staff-band ul{list-style:none;display:flex;flex-wrap:wrap;column-gap:var(--s4)}
.staff-band li a{display:inline-flex;align-items:center;gap:var(--s1);min-block-size:2.75rem;white-space:nowrap}
.staff-band a[aria-current]{color:var(--ink);font-weight:var(--bold);text-decoration:none;box-shadow:inset 0 -3px var(--brass)}
.staff-count{display:inline-block;min-inline-size:1.6em;padding-inline:.4em;border-radius:1em;background:var(--brick);color:var(--paper);font-weight:var(--bold);line-height:1.6;text-align:center}
.staff-out{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s1) var(--s4);margin-inline-start:auto}
.staff-out .button{padding-block:var(--s1)}
.staff-waiting{padding:var(--s3) var(--s4);background:var(--brass-wash);border-block:1px solid var(--brass)}
.training-people{list-style:none;display:grid;gap:var(--s4)}
.training-people .button{inline-size:100%;justify-content:flex-start}
.training-people .hint{margin-block-start:var(--s1)}
.letters{font:600 1.125rem/1.8 ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace;letter-spacing:.06em;overflow-wrap:anywhere}
.qr svg{display:block;inline-size:min(15rem,100%);block-size:auto;background:#fff;padding:var(--s3);border-radius:var(--radius)}
.recovery{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:var(--s2) var(--s5)}
.steps{padding-inline-start:1.5rem}
.steps>li+li{margin-block-start:var(--s4)}
.passkey[hidden]{display:none}
.table-box{position:relative}
`;
