/** Planted networks: three to ten cases over weeks in villages of several districts, with people and devices that come back. */
import type { Join, SubjectFact } from '@amanat/linking';
import { addDays, type Draw, type Place, type Settled } from './warning-ground.ts';
import { drawChannel, factAt, ownWording, person, type WorldCase } from './warning-world.ts';

export interface PlantNeeds {
  readonly ground: Settled;
  readonly draw: Draw;
  readonly judgedFrom: string;
  readonly days: number;
}

export interface Planted {
  readonly cases: readonly WorldCase[];
  readonly joins: readonly Join[];
}

const count = 40;

export function plantNetworks(needs: PlantNeeds): Planted & { readonly count: number } {
  const all = Array.from({ length: count }, (_, network) => plantOne(network, needs));
  return { count, cases: all.flatMap(({ cases }) => cases), joins: all.flatMap(({ joins }) => joins) };
}

/** Villages within 25 km of one from which another district can be reached. */
function villagesOf({ ground, draw }: PlantNeeds): readonly Place[] {
  for (;;) {
    const near = ground.near(draw.from(ground.places), 25);
    if (new Set(near.map(({ district }) => district)).size > 1) return Array.from({ length: 5 }, () => draw.from(near));
  }
}

function plantOne(network: number, needs: PlantNeeds): Planted {
  const { draw, judgedFrom, days } = needs;
  const villages = villagesOf(needs);
  const size = 3 + draw.below(8);
  const weeks = 3 + draw.below(18);
  const first = draw.below(days - weeks * 7 - 30);
  const members = 2 + draw.below(3);
  const method = draw.from(['a', 'b', 'c', 'd', 'e', 'f']);
  const lodged = Array.from({ length: size }, () => draw.below(weeks * 7)).toSorted((one, other) => one - other);
  const cases = lodged.map((day, nth): WorldCase => {
    const name = `n${String(network).padStart(3, '0')}x${String(nth).padStart(2, '0')}`;
    const lodgedOn = addDays(judgedFrom, first + day);
    const fact = factAt(name, lodgedOn, draw.from(villages), drawChannel(draw), draw);
    const subjects = [...accusedIn(name, members, draw), ...devicesIn(name, network, draw)];
    return {
      origin: { kind: 'network', network },
      fact: {
        ...fact,
        subjects,
        ...(draw.share() < 0.8 ? { group: method } : {}),
        source: { ...fact.source, wording: ownWording(draw) },
      },
      ...(draw.share() < 0.5 ? { confirmedOn: addDays(lodgedOn, 2 + draw.below(18)) } : {}),
      ...(draw.share() < 0.3 ? { bailedOn: addDays(lodgedOn, 10 + draw.below(30)) } : {}),
      ...(draw.share() < 0.15 ? { atLargeOn: addDays(lodgedOn, 3 + draw.below(20)) } : {}),
    };
  });
  return { cases, joins: joinsOfMembers(cases, draw) };
}

/** The id says which member it is, for the bench alone. */
function accusedIn(name: string, members: number, draw: Draw): readonly SubjectFact[] {
  if (draw.share() >= 0.6) return [];
  return [person(`subject_${name}m${String(draw.below(members))}`)];
}

function devicesIn(name: string, network: number, draw: Draw): readonly SubjectFact[] {
  if (draw.share() >= 0.25) return [];
  // One of two telephones that go round.
  const alike = `shared ${String(network)} ${String(draw.below(2))}`;
  return [person(`subject_${name}d`, { what: 'device', alike })];
}

/** Of ten pairs that are one, linking finds seven. */
function joinsOfMembers(cases: readonly WorldCase[], draw: Draw): readonly Join[] {
  const accused = cases.flatMap(({ fact }) => fact.subjects.filter(({ what }) => what === 'person'));
  const memberOf = (subject: string): string => subject.slice(subject.lastIndexOf('m') + 1);
  return accused.flatMap(({ subject: left }, index) =>
    accused
      .slice(index + 1)
      .filter(({ subject: right }) => memberOf(left) === memberOf(right) && draw.share() < 0.7)
      .map(({ subject: right }): Join => ({ left, right, state: 'suggested' })),
  );
}
