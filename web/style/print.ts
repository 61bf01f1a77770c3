/** On paper (A4): black on white, nothing that is only of use on a screen. Slips bring their own page sizes. */
export const print = `
@media print{
:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#333;--line:#999;--edge:#555;--teal:#000;--teal-press:#000;--wash:#fff;--brass:#555;--brass-ink:#000;--brass-wash:#fff;--brick:#000;--brick-wash:#fff}
@page{margin:18mm}
html{font-size:11pt}
.site-header{position:static;background:none;color:#000}
.site-name .mark{color:#000}
.leave,.site-lang,.skip,.site-footer nav,.buttons,.back{display:none}
.site-bar{padding-inline:0;max-inline-size:none;min-block-size:0}
.content{padding-inline:0;max-inline-size:none}
.content:has(>.print-foot){display:table;inline-size:100%}
.print-foot{display:table-footer-group;break-inside:avoid}
.print-foot>span{display:block;margin-block-start:6mm;border-block-start:1px solid #999;font-size:9pt;overflow-wrap:anywhere}
.topic,.claims{display:block}
.claim+.claim,.topic h3+.claims{margin-block-start:var(--s4)}
.site-footer{padding-inline:0;background:none}
a{color:inherit}
h1,h2,h3{break-after:avoid}
.panel,.claim,.promise,.compare,li{break-inside:avoid}
.banner{border:1px solid #000;padding-inline:var(--s3);margin-block-start:var(--s3)}
}
`;
