/** Version 1 of what was published whole: a promise could be "in progress", which is open by today's words. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (value: unknown, key: string, change: (inside: unknown) => unknown): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? { ...value, [key]: change(value[key]) } : value;
const each =
  (change: (one: unknown) => unknown) =>
  (value: unknown): unknown =>
    Array.isArray(value) ? value.map(change) : value;

const openState = (state: unknown): unknown =>
  within(state, 'status', (status) => (status === 'in-progress' ? 'open' : status));

/** Of `dossier.published` and `dossier.revised`: pure, and leaves alone what is not of that shape. */
export const openForInProgress = (data: unknown): unknown =>
  within(data, 'dossier', (dossier) =>
    within(
      dossier,
      'promises',
      each((promise) => within(promise, 'fulfilment', each(openState))),
    ),
  );
