/** A change with names in the place of ids, and what would be other than it is. */
import type { ChangeView } from '@amanat/casework';
import { type Office, provinces } from '@amanat/domain';
import { type ChangedField, formatDay, type Lang, messages, type ShownChange } from '@amanat/web';
import type { Services } from '../services.ts';
import { districtName, officeName, roleView } from './names.ts';

/** `names`: what colleagues call each account. */
export function showChange(
  view: ChangeView,
  names: ReadonlyMap<string, string>,
  lang: Lang,
  services: Pick<Services, 'casework'>,
): ShownChange {
  const { proposal, change, state, proposedOn, decidedOn, mayDecide, mayWithdraw, officeNow } = view;
  const nameOf = (account: string): string => names.get(account) ?? messages(lang).changes.unknownPerson;
  const role = proposal.kind === 'grant-role' ? { ...proposal, membershipId: '' } : view.role;
  return {
    change,
    kind: proposal.kind,
    state,
    about: aboutOf(view, nameOf, lang),
    by: nameOf(view.by),
    proposedOn,
    decidedBy: view.decidedBy === undefined ? undefined : nameOf(view.decidedBy),
    decidedOn,
    role: role === undefined ? undefined : roleView(role, lang, services),
    fields: fieldsOf(view, lang, services),
    isNew: state === 'proposed' && proposal.kind === 'set-office' && officeNow === undefined,
    mayDecide,
    mayWithdraw,
  };
}

function aboutOf({ proposal }: ChangeView, nameOf: (account: string) => string, lang: Lang): string {
  if (proposal.kind === 'set-office') return proposal.office[lang];
  return proposal.kind === 'set-district' ? proposal.district[lang] : nameOf(proposal.account);
}

function fieldsOf({ proposal, state, officeNow }: ChangeView, lang: Lang, services: Pick<Services, 'casework'>) {
  const words = messages(lang).offices;
  if (proposal.kind === 'set-district') {
    const { id, en, ur } = proposal.district;
    const province = provinces.find((each) => id.startsWith(`${each.id}-`));
    const rows = [
      [words.province, province?.[lang] ?? ''],
      [words.districtId, id],
      [words.en, en],
      [words.ur, ur],
    ] as const;
    return rows.map(([label, proposed]): ChangedField => ({ label, now: undefined, proposed }));
  }
  if (proposal.kind !== 'set-office') return [];
  const wanted = officeInWords(proposal.office, lang, services);
  if (state !== 'proposed' || officeNow === undefined)
    return wanted
      .filter(({ value }) => value !== '')
      .map(({ label, value }) => ({ label, now: undefined, proposed: value }));
  const now = officeInWords(officeNow, lang, services);
  return wanted
    .map(({ label, value }, index) => ({ label, now: now[index]?.value ?? '', proposed: value }))
    .filter((field) => field.now !== field.proposed);
}

interface FieldInWords {
  readonly label: string;
  readonly value: string;
}

/** Every field, always in the same order. */
function officeInWords(office: Office, lang: Lang, services: Pick<Services, 'casework'>): readonly FieldInWords[] {
  const words = messages(lang).offices;
  const works = (['receives', 'monitors', 'custodians', 'outside'] as const).filter((work) => office[work]);
  const { district, above, confirmedOn } = office;
  return [
    { label: words.id, value: office.id.replace(/^office_/, '') },
    { label: words.en, value: office.en },
    { label: words.ur, value: office.ur },
    { label: words.also, value: (office.alsoCalled ?? []).join(' · ') },
    { label: words.kind, value: words.kinds[office.kind] },
    { label: words.level, value: words.levels[office.level] },
    { label: words.jurisdiction, value: words.jurisdictions[office.jurisdiction] },
    { label: words.district, value: district === undefined ? '' : districtName(district, lang, services) },
    { label: words.above, value: above === undefined ? '' : officeName(above, lang, services) },
    { label: words.work, value: works.map((work) => words.worksShort[work]).join(' · ') },
    { label: words.contact, value: office.contact ?? '' },
    { label: words.basis, value: office.basis },
    {
      label: words.confirm,
      value: confirmedOn === null ? words.unconfirmed : formatDay(lang, Temporal.PlainDate.from(confirmedOn)),
    },
  ];
}
