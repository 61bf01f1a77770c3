/** Style sheets of the slips, one for each size of paper: `@page` holds for a whole document. Black on white only. */

const shared = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#ddd;color:#000}
[lang=en]{font-family:"Noto Sans",system-ui,sans-serif;line-height:1.4}
[lang=ur]{font-family:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq","Urdu Typesetting",serif;line-height:1.75}
[dir=ltr]{font-family:"Noto Sans",system-ui,sans-serif}
.bar{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;padding:.75rem;background:#fff;border-block-end:1px solid #000}
.bar a{color:#000;padding-block:.75rem}
.bar form{margin-inline-start:auto}
.bar button{font:inherit;min-block-size:44px;padding-inline:1rem;background:#fff;color:#000;border:2px solid #000;border-radius:4px;cursor:pointer}
.bar :focus-visible{outline:3px solid #000;outline-offset:3px}
.icon{inline-size:1.2em;block-size:1.2em;vertical-align:-.2em;fill:none;stroke:currentColor;stroke-width:2}
.paper{background:#fff;margin:1rem auto;max-inline-size:100%;overflow:hidden}
.code{font-family:"DejaVu Sans Mono","Noto Sans Mono","Noto Nastaliq Urdu",monospace;margin:0 0 2mm;line-height:1.5;unicode-bidi:isolate}
.code{text-align:center}
.code span{display:inline-block;margin-inline-end:1mm}
.digits{display:grid;grid-template-columns:repeat(3,max-content);justify-content:center;column-gap:.8em;font-weight:bold}
.codes{display:flex;flex-wrap:wrap;justify-content:center;gap:0 8mm}
h1{font-size:1em;margin:0}
.label{font-weight:bold;text-align:center}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 2mm;margin:2mm 0}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
p{margin:0 0 1mm}
.training{font-weight:bold;text-align:center;border:2px solid #000}
.pattern{display:block;margin:2mm auto;max-inline-size:100%}
@media print{.bar{display:none}body{background:#fff}.paper{margin:0}}
`;

/** A6: 105 × 148 mm. */
export const a6SlipStyle = `@page{size:105mm 148mm;margin:6mm}${shared}
.paper{inline-size:105mm;min-block-size:140mm;padding:6mm;font-size:9.5pt}
.code{font-size:12pt}
.pattern{inline-size:42mm;block-size:42mm}
@media print{.paper{inline-size:auto;padding:0;min-block-size:0}}`;

/** Roll of 58 mm, of which a printer's head reaches 48. */
export const rollSlipStyle = `@page{size:58mm 180mm;margin:3mm 5mm}${shared}
.paper{inline-size:58mm;padding:5mm;font-size:8pt}
.code{font-size:10.5pt}
dt:first-of-type,dd:first-of-type{grid-column:1/-1}
.pattern{inline-size:46mm;block-size:46mm}
@media print{.paper{inline-size:auto;padding:0}}`;

/** The quiet slip takes whatever paper there is. */
export const quietSlipStyle = `@page{margin:20mm}${shared}
.paper{inline-size:min(100%,148mm);min-block-size:60mm;padding:10mm}
main .code{font-size:18pt;margin-block-start:6mm}
@media print{.paper{inline-size:auto;padding:0}}`;
