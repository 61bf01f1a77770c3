/** The page after sending, and the slips to print. */
export { FinishedPage, LodgedPage, type CodeView, type LodgedPageProps } from './lodged-page.tsx';
export { QuietSlipPage, SlipPage, type PatternView, type SlipPageProps } from './slip-page.tsx';
export { a6SlipStyle, quietSlipStyle, rollSlipStyle } from './slip-style.ts';
