/** Charts as plain SVG, made by the server: four kinds, each beside a table with the same printed numbers. */
export { BarChart, type Bar, type BarChartProps } from './bar-chart.tsx';
export { type Extent, extentOfCount, extentOfShare, extentOfTime } from './extent.ts';
export { RangeChart, type Range, type RangeChartProps } from './range-chart.tsx';
export { type Part, type PartLook, StackedChart, type Stack, type StackedChartProps } from './stacked-chart.tsx';
export { type Step, StepChart, type StepChartProps } from './step-chart.tsx';
