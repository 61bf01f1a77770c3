export { type RunningTimers, startTimers, type TimerNeeds } from './timers.ts';
