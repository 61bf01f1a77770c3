/** What the law owes: rules one below the other, and letters to be filled by hand on A4. */
export const law = `
.law-rule{padding-block:var(--s4);border-block-start:1px solid var(--line);scroll-margin-block-start:5rem}
h2+.law-rule,p+.law-rule{border-block-start:3px double var(--brass)}
.law-rule+.law-rule{margin-block-start:0}
.law-rule>*+*{margin-block-start:var(--s2)}
.law-rule .summary-list,.law-rule .summary-list>div{border:0;padding-block:var(--s1)}
.law-rule .summary-list{padding:0}
.law-rule dt{font-weight:400;color:var(--soft)}
.law-limit{display:block}
.law-standing{display:inline-flex;flex-wrap:wrap;gap:var(--s2)}
.law-standing .tag{white-space:normal;border-radius:1em}
.law-links{list-style:none}
.law-links li{padding-block:var(--s2);border-block-start:1px solid var(--line)}
.law-links li>a{display:inline-flex;align-items:center;gap:var(--s2);min-block-size:2.75rem}
.law-more{list-style:none;display:flex;flex-wrap:wrap;column-gap:var(--s5)}
.law-more a{display:inline-flex;align-items:center;min-block-size:2.75rem}
.law-more a[aria-current]{color:var(--ink);font-weight:var(--bold);text-decoration:none}
.content.content-form>.letter{max-inline-size:50rem}
.letter{background:#fff;color:#000;border:1px solid var(--edge);padding:clamp(1rem,5vw,3rem);line-height:2.4}
.letter[class]>*+*{margin-block-start:.75rem}
.letter-to>span{display:block}
.letter ol{padding-inline-start:1.75rem}
.gap{display:inline-flex;flex-direction:column;min-inline-size:min(11rem,100%);max-inline-size:100%;text-align:center}
.gap::before,.gap-line{content:"";block-size:2.25rem;border-block-end:1px solid #000}
.gap-wide{display:flex}
.gap-hint{font-size:.8125rem;line-height:1.4;color:#333;padding-inline:.25rem}
[lang=ur] .gap-hint{line-height:1.8}
.letter-signed{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:.5rem 2rem}
.letter-received{border-block-start:1px solid #999;padding-block-start:.5rem}
@media print{
body:has(.letter) .content{padding-block:0}
body:has(.letter) :is(.site-header,.site-footer,.letter-about){display:none}
.letter{border:0;padding:0;line-height:1.5}
[lang=ur] .letter{line-height:1.75}
[lang=ur] .letter .gap-hint{line-height:1.5}
.letter[class]>*+*{margin-block-start:.4rem}
.gap::before,.gap-line{block-size:1.5rem}
.letter-signed .gap::before,.gap-wide::before,.gap-line{block-size:2.25rem}
.letter :is(li,p){break-inside:avoid}
.law-rule{break-inside:avoid}
}
`;
