/** Published figures, as the record knows them. */
export { type FigureEvent, figureEventSchemas, figuresStream, type FiguresReleased, releaseKinds } from './events.ts';
