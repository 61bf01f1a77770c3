/**
 * Whom a case keeps away, looked up in what its complaint has sealed and in what was said later, for whoever asks from outside
 * the allow-list: to ask for an opening, to break the glass, to agree or to review as a custodian. Read in memory, for this one
 * decision, shown to nobody.
 */
import {
  barredOffices,
  type CaseFacts,
  districtIdSchema,
  type EventBody,
  keepingEventOf,
  type KeptAway,
  type OfficeId,
  officeIdSchema,
  officeKinds,
  parseWith,
  partNames,
} from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { openText } from '@amanat/sealing';
import { z } from 'zod';
import { openPersonKey } from '../keys/person-keys.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import type { VerifiedCase } from './verified-case.ts';

/** The same case, with whom it keeps away. @throws SealedError · SealingError if a text does not open under its key */
export async function withKeptAway(found: VerifiedCase, deployment: StaffDeployment): Promise<VerifiedCase> {
  return { ...found, facts: { ...found.facts, keptAway: await keptAwayOf(found, deployment) } };
}

/** What the parts say of offices; the rest of them is left aside. */
const namingSchema = z.object({
  excludedOffices: z.array(officeIdSchema).optional(),
  told: z
    .array(
      z.object({
        office: z.enum(officeKinds).optional(),
        officeId: officeIdSchema.optional(),
        name: z.string().optional(),
        did: z.string().optional(),
      }),
    )
    .optional(),
  named: z.string().optional(),
});
type Said = z.output<typeof namingSchema>;

async function keptAwayOf({ caseId, facts }: VerifiedCase, deployment: StaffDeployment): Promise<KeptAway> {
  const [lodged, ...later] = (await deployment.store.loadStream(caseId)).map((row) =>
    readEvent(row, deployment.ciphers),
  );
  if (lodged === undefined) throw new Error('a case without its first event');
  const said = await textsOf(lodged, deployment);
  const { barred, isUnclear } = barredOffices(
    {
      told: said.flatMap(({ told = [] }) => told.map(({ office: kind, ...rest }) => ({ kind, ...rest }))),
      excluded: [...said.flatMap(({ excludedOffices = [] }) => excludedOffices), ...namedLater(later)],
      excludedInWords: said.flatMap(({ named }) => named ?? []).join('\n'),
    },
    districtOf(facts),
    deployment.offices(),
  );
  // Erased, or still under the intake key: nobody can say any more, or yet, whom it keeps away.
  const isWhole = said.length === partNames.length;
  return { offices: [...barred], maybeOthers: isUnclear || !isWhole };
}

/** By a step of somebody who watches over the case: for good. */
const namedLater = (events: readonly EventBody[]): readonly OfficeId[] =>
  events.flatMap((body) => {
    const event = keepingEventOf(body);
    return event?.type === 'offices.changed' && event.data.change === 'kept-away' ? [event.data.office] : [];
  });

export function districtOf({ district }: Pick<CaseFacts, 'district'>) {
  const listed = districtIdSchema.safeParse(district);
  return listed.success
    ? ({ kind: 'listed', id: listed.data } as const)
    : ({ kind: 'typed', jurisdiction: 'PK' } as const);
}

/** Of those parts that open. */
async function textsOf(
  { event, stream, sealed = {} }: EventBody,
  deployment: StaffDeployment,
): Promise<readonly Said[]> {
  const parts = Object.entries(sealed);
  const [keys, wrappedCaseKey] = await Promise.all([
    deployment.keys.personKeys(parts.map(([, { person }]) => person)),
    deployment.keys.caseKey(stream),
  ]);
  return parts.flatMap(([part, { person: personId, key: keyId, text, check }]): readonly Said[] => {
    const stored = keys.find((each) => each.personId === personId && each.keyId === keyId);
    const key = stored === undefined ? undefined : openPersonKey(stored, wrappedCaseKey, deployment);
    if (key === undefined) return [];
    const place = { eventId: event, streamId: stream, personId, part };
    const bytes = { text: Uint8Array.fromBase64(text), check: Uint8Array.fromBase64(check) };
    const opened = openText(bytes, key, place, deployment.ciphers);
    return [parseWith(namingSchema, parseCanonicalJson(opened.text))];
  });
}
