/**
 * Colours, sizes and type. Paper and ink, one deep teal, and a brass line as in the ruled margin of a manuscript. Every
 * text colour has at least 4.5:1 on the grounds it is used on, in light and dark; edges of fields have 3:1.
 */
export const tokens = `
:root{
color-scheme:light dark;
--paper:#f9f6ee;--sheet:#fffdf8;--ink:#15272a;--soft:#4a5a5b;--line:#ddd5c3;--edge:#6c7a79;
--teal:#0b5158;--teal-press:#083c42;--on-teal:#fdfaf2;--wash:#e6efec;
--band:#0b3f45;--on-band:#f6efdf;--band-soft:#c6d8d5;
--brass:#a8792b;--brass-ink:#785010;--brass-wash:#f6ecd5;
--brick:#93301f;--brick-wash:#f8e9e3;
--focus:#b06a00;--focus-band:#f4c668;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,"Noto Serif",Georgia,serif;
--sans:Seravek,"Gill Sans Nova",Ubuntu,Candara,"Noto Sans",system-ui,sans-serif;
--nastaliq:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq","Urdu Typesetting","Nafees Nastaleeq","Alvi Nastaleeq","Noto Naskh Arabic","Noto Sans",system-ui,sans-serif;
--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2.25rem;--s7:3.5rem;
--radius:4px;--column:38rem;--reading:60rem;
}
@media (prefers-color-scheme:dark){:root{
--paper:#191814;--sheet:#23221d;--ink:#efe8d9;--soft:#b9b4a4;--line:#413d33;--edge:#8f8a7b;
--teal:#8bc8bf;--teal-press:#b0ddd6;--on-teal:#0c2224;--wash:#1d2d2b;
--band:#0a2c30;--on-band:#f1ead9;--band-soft:#a9c4c0;
--brass:#b58a44;--brass-ink:#e3bf7f;--brass-wash:#302817;
--brick:#f0a693;--brick-wash:#38211a;
--focus:#f0bf5f;--focus-band:#f0bf5f;
}}
[lang]{font-family:var(--text);line-height:var(--lead)}
[lang=en]{--text:var(--sans);--head:var(--serif);--lead:1.55;--lead-head:1.2;--lead-tight:1.3;--t0:.9375rem;--t1:1.0625rem;--t2:1.25rem;--t3:1.5rem;--t4:clamp(1.75rem,1.35rem + 1.8vw,2.5rem);--bold:600}
[lang=ur]{--text:var(--nastaliq);--head:var(--nastaliq);--lead:2.15;--lead-head:2;--lead-tight:1.9;--t0:.9375rem;--t1:1.0625rem;--t2:1.1875rem;--t3:1.375rem;--t4:clamp(1.5rem,1.2rem + 1.4vw,2.125rem);--bold:700}
`;
