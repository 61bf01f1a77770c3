/** Which field of a dossier's form a mistake belongs to, by the path of the change: `claim.text` is `text`. */
import { type UrduWordKey, urduWordKeys } from '@amanat/domain';
import { urduField } from '@amanat/web';

const isUrduWordKey = (text: string): text is UrduWordKey => urduWordKeys.some((key) => key === text);

const byPath: Readonly<Record<string, string>> = {
  'claim.value': 'low',
  'claim.inTensionWith': 'tension',
  'claims.0': 'first',
  'claims.1': 'second',
  'promise.madeOn': 'made',
  'promise.dueOn': 'due',
  'source.publishedOn': 'published',
  'named.0.name': 'named-name',
  'named.0.office': 'named-office',
  // A dossier of that name is there already.
  kind: 'id',
};

/** `undefined`: it belongs to the form as a whole. */
export function fieldOfPath(path: string): string | undefined {
  if (Object.hasOwn(byPath, path)) return byPath[path];
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  const last = parts.at(-1);
  if (last === undefined || last === '') return undefined;
  if (parts[0] === 'urdu') return isUrduWordKey(last) ? urduField(last) : undefined;
  if (parts.length > 1 && Object.hasOwn(byPath, parts.join('.'))) return byPath[parts.join('.')];
  return last;
}
