/** Districts and settlements. */
export * from './jurisdiction.ts';
export * from './district-list.ts';
export * from './district.ts';
export * from './divisions.ts';
export * from './plain-name.ts';
export * from './settlements.ts';
