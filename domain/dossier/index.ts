/** Published dossiers: claims with who made them, promises with what became of them. */
export * from './dossier.ts';
export * from './events.ts';
export * from './partial-date.ts';
export * from './reading.ts';
export * from './translation.ts';
export * from './shipped.ts';
export * from './change.ts';
export * from './apply-change.ts';
export * from './counting-state.ts';
export * from './evolve.ts';
export * from './item-ids.ts';
export * from './normal-speaker.ts';
export * from './speakers.ts';
