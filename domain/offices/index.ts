/** Offices, and which of them a complaint may reach. */
export * from './office.ts';
export * from './default-offices.ts';
export * from './events.ts';
export * from './barring.ts';
export * from './routing.ts';
