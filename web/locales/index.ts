export { countingInWords } from './counting.ts';
export { formatDay, formatDayOfYear, monthNames } from './days.ts';
export { digits, directionOf, isLang, langs, otherLang, type Lang } from './lang.ts';
export { messages, type Messages } from './messages.ts';
export { type FactText, keptRefusalText, refusalText, stepText, type StepText } from './step-texts.ts';
export { formatAmount, formatNumber } from './numbers.ts';
