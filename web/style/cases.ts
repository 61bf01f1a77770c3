/** Lists of cases and alarms: one row each, head first, ruled like the other lists. */
export const cases = `
.case-list{list-style:none;border-block-start:3px double var(--brass)}
.case-list>li{padding-block:var(--s4);border-block-end:1px solid var(--line)}
.case-list>li>*+*{margin-block-start:var(--s1)}
.case-head{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2) var(--s4)}
.case-head a{display:inline-flex;align-items:center;gap:var(--s2);min-block-size:2.75rem}
.summary-value .case-people{display:block}
.case-number{white-space:nowrap;font:600 1.125em/1.4 ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace;letter-spacing:.04em}
[lang=ur] bdi.case-number{font-family:ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace}
`;
