/** Work lists, lists of limits, and the pages of rules. */
export const work = `
.tabs ul{list-style:none;display:flex;flex-wrap:wrap;column-gap:var(--s5);border-block-end:2px solid var(--brass)}
.tabs a{display:inline-flex;align-items:center;gap:var(--s2);min-block-size:2.75rem}
.tabs a[aria-current]{color:var(--ink);font-weight:var(--bold);text-decoration:none;box-shadow:inset 0 -4px var(--brass)}
.tabs p{margin-block-start:var(--s2)}
.tab-count{color:var(--soft);font-size:var(--t0);font-weight:400;font-variant-numeric:tabular-nums}
.kept-filters{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--s4)}
.kept-filters ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 var(--s4)}
.kept-filters a{display:inline-flex;align-items:center;min-block-size:2.75rem;overflow-wrap:anywhere}
.kept-filters a[aria-current]{color:var(--ink);font-weight:var(--bold)}
.kept-removals{list-style:none;margin-block-start:var(--s5)}
.kept-removals li{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:var(--s2) var(--s4);padding-block:var(--s2);border-block-start:1px solid var(--line);overflow-wrap:anywhere}
.work-case{display:inline-flex;align-items:center;min-block-size:2.75rem}
.work-since{display:block;font-weight:400}
:is(.work-table,.clocks-table) tbody th{font-weight:400}
@media (max-width:39.99rem){.work-table tbody td:nth-of-type(2){display:block}.work-table td:nth-of-type(2)::before{content:none}}
.clock-past strong{color:var(--brick)}
.rule-english{unicode-bidi:isolate}
[lang=ur] .rule-english{font-family:var(--text);line-height:var(--lead)}
.rule-mark{overflow-wrap:anywhere;font-size:.9375em}
.rule-list>li>*+*{margin-block-start:var(--s1)}
.rule-sources{list-style:none;display:grid;gap:var(--s3)}
.rule-sources li{overflow-wrap:anywhere}
`;
