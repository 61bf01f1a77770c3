/**
 * By what somebody who is erased from a case must not come back with a register: derived values, which say nothing of whom, kept
 * with the decision and before the keys go. Of what was sealed while nobody can open it nothing can be derived: an erasure on
 * which a sealed server acts leaves none.
 */
import { type EventBody, identitySchema, phonesIn, type SealedName, sealedNames } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { openText } from '@amanat/sealing';
import { z } from 'zod';
import { type OpenedKeys, openKeysOf } from '../linking/opened-keys.ts';
import { personTokens, registerTokenKey } from '../registers/row-names.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

type Needs = Pick<StaffDeployment, 'keys' | 'keyring' | 'ciphers'>;

interface Known {
  readonly names: readonly string[];
  readonly fathers: readonly string[];
  readonly phones: readonly string[];
}

/** `persons`: those whose keys go. 32 bytes each. @throws SealingError if a text does not open under the key that is there */
export async function tokensKeptOf(
  persons: readonly string[],
  events: readonly EventBody[],
  deployment: Needs,
): Promise<readonly Uint8Array[]> {
  const { keyring, ciphers } = deployment;
  if (keyring.state() !== 'unsealed') return [];
  const keys = await openKeysOf(persons, deployment);
  const tokenKey = registerTokenKey(keyring.deploymentKey(), ciphers);
  return persons.flatMap((person) => {
    const said = events.flatMap((body) => saidOf(person, body, keys, deployment));
    const fathers = said.flatMap((each) => each.fathers).map((father) => ({ father }));
    const phones = said.flatMap((each) => each.phones).map((phone) => ({ phone }));
    const names = new Set(said.flatMap((each) => each.names));
    return [...names].flatMap((name) =>
      [...fathers, ...phones].flatMap((beside) => personTokens({ name, ...beside }, tokenKey, ciphers)),
    );
  });
}

function saidOf(person: string, body: EventBody, keys: OpenedKeys, { ciphers }: Needs): readonly Known[] {
  return sealedNames.flatMap((name) => {
    const sealed = body.sealed?.[name];
    const read = readerOf(name, body.type);
    const key = sealed?.person === person && read !== undefined ? keys.keyOf(sealed.key) : undefined;
    if (sealed === undefined || read === undefined || key === undefined) return [];
    const bytes = { text: Uint8Array.fromBase64(sealed.text), check: Uint8Array.fromBase64(sealed.check) };
    const place = { eventId: body.event, streamId: body.stream, personId: person, part: name };
    return [read(parseCanonicalJson(openText(bytes, key, place, ciphers).text))];
  });
}

const contactSchema = z.looseObject({ name: z.string().optional(), at: z.string().optional() });

function ofContact(says: unknown): Known {
  const { name, at } = contactSchema.parse(says);
  return { names: name === undefined ? [] : [name], fathers: [], phones: phonesIn(at ?? '') };
}

function ofIdentity(says: unknown): Known {
  const { name, aliases, father, phone } = identitySchema.parse(says);
  return {
    names: [name ?? [], aliases ?? []].flat(),
    fathers: father === undefined ? [] : [father],
    phones: phonesIn(phone ?? ''),
  };
}

/** Where a name with a father or a number can stand; of other parts nothing is opened. */
function readerOf(name: SealedName, type: string): ((says: unknown) => Known) | undefined {
  if (name === 'person' || (name === 'child' && type === 'identity.added')) return ofIdentity;
  return name === 'reporter' && type === 'complaint.lodged' ? ofContact : undefined;
}
